import { countRecords, type RecordsRequest } from "../answers/count-records.ts";
import { answerInBackground } from "./background-script.ts";

/** A word about progress for every so many bytes, so that the page is not flooded with them. */
const STEP = 1_000_000;

answerInBackground((question, onProgress) => {
  let told = 0;
  return countRecords(question as RecordsRequest, (bytes) => {
    if (bytes - told < STEP) return;
    told = bytes;
    onProgress(bytes);
  });
});
