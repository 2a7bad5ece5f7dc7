import { answers } from "../program/answers.js";
import { Beside } from "./beside.jsx";

/** Drawn on the server when the site is built; the part beside it is drawn in the browser. */
export default async function Page() {
  return (
    <>
      <pre>{(await answers()).join("\n")}</pre>
      <Beside />
    </>
  );
}
