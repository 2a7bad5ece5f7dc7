// Pages and pictures that scripts write look as `npm run format` would leave them.
import { format } from "oxfmt";

/**
 * @param {string} name of the file that it is for: its ending says the language
 * @param {string} text
 * @returns {Promise<string>}
 */
export async function formatted(name, text) {
  const { code, errors } = await format(name, text, { printWidth: 110 });
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join("; ")}`);
  return code;
}
