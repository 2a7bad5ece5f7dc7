// What takes a night, in its order. docs/evidence.md lists each with the day on which it last passed.
export const steps = [
  "npm run test:whole",
  "npm run consumers -- --all",
  "npm run review-rates",
  "npm run actions -- 300",
  "npm run sequences -- 500",
  "npm run second-reader",
  "npm run sentences -- 500",
  "npm run fuzz -- 200000",
  "npm run mutation",
];
