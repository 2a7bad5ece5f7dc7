/** The code of an organisation as it is compared: case and blanks are slips of typing, and make no other organisation. */
export function codeKey({ code }: { readonly code: string }): string {
  return code.replace(/\s/g, "").toUpperCase();
}
