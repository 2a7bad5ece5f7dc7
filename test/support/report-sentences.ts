import { type Measure, medicalGrades, payBands } from "wres-metrics";
import type { ReportContent, ReportDocument } from "wres-metrics/report";
import {
  adjustedP,
  chanceFaults,
  changeFaults,
  changeOf,
  compared,
  comparisonOf,
  fewestFaults,
  FREQUENCY,
  groupOf,
  isBelow,
  isOutside,
  isRightWord,
  isRounded,
  kindFaults,
  measuresNow,
  numberOf,
  P,
  pFaults,
  type Place,
  type Rule,
  shown,
  SURE,
  sureFaults,
  verdictFaults,
  who,
  worseOff,
} from "./report-grammar.ts";
import { stratumOf } from "../../src/model/measure-id.ts";
import { publicationRules } from "./publication-sentences.ts";
import { responseRules } from "./response-sentences.ts";
import type { DisclosureControl } from "../../src/model/protection.ts";

const deeds = [
  "to be appointed from shortlisting",
  "to enter the formal disciplinary process",
  "to access non-mandatory training and CPD",
];
const done = [
  "appointed",
  "counted as having entered the formal disciplinary process",
  "counted as having accessed non-mandatory training and CPD",
];
const answers: Readonly<Record<number, string>> = {
  5: "experienced harassment, bullying or abuse from patients, relatives or the public",
  6: "experienced harassment, bullying or abuse from staff",
  7: "believe that the trust offers equal opportunities for career progression or promotion",
  8: "experienced discrimination from a manager, team leader or other colleagues",
};
const subjects = [
  "Pay bands",
  "Appointment",
  "Disciplinary process",
  "Training and CPD",
  "Harassment from patients or the public",
  "Harassment from staff",
  "Belief in equal opportunities",
  "Discrimination at work",
  "Board",
];
/** Why years do not compare, and of which indicators it can be so. */
const differentlyMeasured: Readonly<Record<string, (indicator: number) => boolean>> = {
  "the cases of the two years are counted over different windows": (indicator) => indicator === 3,
  "one year counts people, and the other counts episodes": (indicator) => indicator === 4,
  "only one of the years counts “not sure” as an answer": (indicator) => indicator === 7,
  "one year is of everyone, and the other of people whose ethnicity is known": (indicator) =>
    indicator === 1 || indicator === 9,
};
type ScorecardRow = ReportDocument["summary"]["pageOne"]["scorecard"]["rows"][number];
const oneOf = (name: string, texts: readonly string[]): string =>
  `(?<${name}>${texts.map((text) => text.replaceAll(/[().+]/g, String.raw`\$&`)).join("|")})`;
const YEAR = String.raw`(?<year>\d{4})`;
const BY = String.raw`[a-z]+(?: and [a-z]+)*`;

const rules: readonly Rule[] = [
  {
    name: "the subject of an item",
    pattern: new RegExp(`(?<number>[1-9])\\. ${oneOf("subject", subjects)}\\.`),
    check({ number, subject }, place) {
      place.indicator = Number(number);
      place.population = "substantive";
      place.measure = comparisonOf(place, "bme");
      return [subjects[Number(number) - 1] !== subject && "the subject is another indicator's"];
    },
  },
  {
    name: "a relative likelihood",
    pattern: new RegExp(
      `(?:${YEAR}: (?:like with like, adjusted for (?<by>${BY}), )?|The largest gap: )?${who("over")} were (?<ratio>[\\d.]+) times as likely as ${who("under")} ${oneOf("deed", deeds)}${SURE}(?:\\.|: )`,
    ),
    check({ year, by, over, under, ratio = "", deed = "", sure }, place) {
      if (year === undefined) place.indicator = deeds.indexOf(deed) + 2;
      const [first, second] = [groupOf(over), groupOf(under)];
      const faults = compared(place, first === "white" ? second : first, year);
      if (by !== undefined) place.measure = adjustedOf(place, ratio);
      const { measure, indicator } = place;
      if (measure?.status !== "calculated") return [...faults, "there is no ratio"];
      return [
        ...faults,
        deeds.indexOf(deed) + 2 !== indicator && "the deed is another indicator's",
        ![over, under].every((said) => isRightWord(said, indicator)) && "staff and people are mixed",
        (first === "white") !== (indicator !== 3) && "the groups are exchanged",
        !isRounded(ratio, measure.number) && `the ratio is ${String(measure.number)}`,
        (isRounded("1.00", measure.number) || measure.number === 0) && "this number has words of its own",
        ...sureFaults(sure, measure),
      ];
    },
  },
  {
    name: "equally likely",
    pattern: new RegExp(
      `(?:${YEAR}: )(?:White and (?<both>BME|Asian|Black) (?:staff|people)|(?:BME|Asian|Black) and White (?:staff|people)|${who("over")} and ${who("under")}) were equally likely ${oneOf("deed", deeds)}${SURE}\\.`,
    ),
    check({ year, both, over, under, sure }, place) {
      const groups = [over, under].flatMap((said) => (said === undefined ? [] : [groupOf(said)]));
      const group = both?.toLowerCase() ?? groups.find((one) => one !== "white") ?? "bme";
      const faults = compared(place, group, year);
      return place.measure?.status === "calculated"
        ? [...faults, place.measure.number !== 1 && "the ratio is not 1", ...sureFaults(sure, place.measure)]
        : [...faults, "there is no ratio"];
    },
  },
  {
    name: "practically equally likely",
    pattern: new RegExp(
      `(?:${YEAR}: )(?:White and (?<both>BME|Asian|Black) (?:staff|people)|(?<first>BME|Asian|Black) and White (?:staff|people)|${who("over")} and ${who("under")}) were practically equally likely ${oneOf("deed", deeds)}: the ratio is (?<ratio>[\\d.]+)${SURE}\\.`,
    ),
    check({ year, both, first, over, under, ratio = "", deed = "", sure }, place) {
      const groups = [over, under].flatMap((said) => (said === undefined ? [] : [groupOf(said)]));
      const group = (both ?? first)?.toLowerCase() ?? groups.find((one) => one !== "white") ?? "bme";
      const faults = compared(place, group, year);
      const { measure, indicator } = place;
      if (measure?.status !== "calculated") return [...faults, "there is no ratio"];
      return [
        ...faults,
        deeds.indexOf(deed) + 2 !== indicator && "the deed is another indicator's",
        ratio !== "1.00" && "it is not printed as even",
        measure.number === 1 && "it is exactly even",
        !isRounded(ratio, measure.number) && `the ratio is ${String(measure.number)}`,
        ...sureFaults(sure, measure),
      ];
    },
  },
  {
    name: "nobody above the line",
    pattern: new RegExp(
      `(?:${YEAR}: |The largest gap: )?nobody among ${who("over")} was ${oneOf("deed", done)}: the ratio to ${who("under")} is (?<ratio>0\\.0+)${SURE}(?:\\.|: )`,
    ),
    check({ year, over, under, deed = "", sure }, place) {
      if (year === undefined) place.indicator = done.indexOf(deed) + 2;
      const [first, second] = [groupOf(over), groupOf(under)];
      const faults = compared(place, first === "white" ? second : first, year);
      const { measure } = place;
      if (measure?.status !== "calculated" || measure.number !== 0)
        return [...faults, "there is no ratio of 0"];
      return [
        ...faults,
        measure.method.over !== first && "the groups are exchanged",
        done.indexOf(deed) + 2 !== place.indicator && "the deed is another indicator's",
        ...sureFaults(sure, measure),
      ];
    },
  },
  {
    name: "nobody below the line",
    pattern: new RegExp(
      `(?:${YEAR}: |The largest gap: )?there is no ratio of ${who("over")} to ${who("under")}, because nobody among (?<nobody>[A-Za-z ]+?) was ${oneOf("deed", done)}(?:\\. The data fit a ratio in the (?<sure>[\\d.]+% interval from [\\d.]+ upward))?(?:\\.|: )`,
    ),
    check({ year, over, under, nobody, deed = "", sure }, place) {
      if (year === undefined) place.indicator = done.indexOf(deed) + 2;
      const [first, second] = [groupOf(over), groupOf(under)];
      const faults = compared(place, first === "white" ? second : first, year);
      const { measure } = place;
      if (measure?.status !== "not-calculable" || measure.reason !== "nobody-in-the-comparison")
        return [...faults, "there is a ratio"];
      return [
        ...faults,
        nobody !== under && "nobody is of another group",
        measure.method.under !== second && "the groups are exchanged",
        ...sureFaults(sure, measure),
      ];
    },
  },
  {
    name: "a difference of answers",
    pattern: new RegExp(
      `${YEAR}: the share of ${who("over", "staff")} who said yes is (?<size>[\\d.]+) percentage points (?<side>higher|lower) than that of ${who("under", "staff")}${SURE}\\.`,
    ),
    check({ year, over, under, size = "", side = "", sure }, place) {
      const faults = compared(place, groupOf(over), year);
      const { measure } = place;
      if (measure?.status !== "calculated") return [...faults, "there is no difference"];
      return [
        ...faults,
        groupOf(under) !== "white" && "it is not compared with White staff",
        !isRounded(side === "lower" ? `-${size}` : size, measure.number * 100) &&
          `it is ${String(measure.number * 100)}`,
        numberOf(size) === 0 && "0.0 points have no side",
        ...sureFaults(sure, measure, side),
      ];
    },
  },
  {
    name: "no difference of answers",
    pattern: new RegExp(
      `${YEAR}: the shares of (?:(?<both>BME|Asian|Black) and White staff|${who("over", "staff")} and White staff) who said yes are the same to a (?<part>tenth|hundredth) of a point${SURE}\\.`,
    ),
    check({ year, both, over, sure }, place) {
      const faults = compared(place, both?.toLowerCase() ?? groupOf(over), year);
      const { measure } = place;
      if (measure?.status !== "calculated") return [...faults, "there is no difference"];
      return [
        ...faults,
        !isRounded("0.0", measure.number * 100) && "it is not 0.0",
        ...sureFaults(sure, measure),
      ];
    },
  },
  {
    name: "the board",
    pattern: new RegExp(
      `${YEAR}: BME people's share of the board is (?:the same, to a tenth of a point, as|(?<size>[\\d.]+) percentage points (?<side>higher|lower) than) their share of the workforce${SURE}\\.`,
    ),
    check({ year, size = "0.0", side, sure }, place) {
      const faults = compared(place, "bme", year);
      const { measure } = place;
      if (measure?.status !== "calculated") return [...faults, "there is no difference"];
      return [
        ...faults,
        measure.indicator !== 9 && "it is not the board's",
        !isRounded(side === "lower" ? `-${size}` : size, measure.number * 100) &&
          `it is ${String(measure.number * 100)}`,
        ...(sure === undefined ? [] : sureFaults(sure, measure, side)),
      ];
    },
  },
  {
    name: "a verdict",
    pattern: new RegExp(
      `(?:(?:The ratio(?: of the shares, (?<ratio>[\\d.]+),)? is (?<size>inside|outside) 0\\.80 to 1\\.25|(?<nobody>With nobody on one side, the gap is beyond any ratio))(?:; )?)?(?<chance>could be chance: |Could be chance: )?(?:[Ii]f there were no difference, figures this far apart would be seen in (?<often>${FREQUENCY}) \\((?<p>${P})\\))?\\. (?<verdict>A disparity is called|No disparity is called|A difference beyond chance(?: by itself)?, inside the four-fifths range|Large, and it could be chance|Large, and the counts allow no test|Not judged)(?:, to the disadvantage of ${who("whom", "people")})?\\.(?<looks> (?:That is by itself: allowing|Allowing) for the (?<tested>[\\d,]+) comparisons that it is one of, it could be chance \\(adjusted (?<adjusted>${P})\\)\\.)?(?<small> The test is exact, since the numbers are small\\.| The numbers are small\\.)?`,
    ),
    check(
      { ratio, size, nobody, chance, often, p, verdict = "", whom, looks, tested, adjusted, small },
      { measure },
    ) {
      if (measure === undefined) return ["it is of no comparison"];
      const { test } = measure;
      const isOut =
        measure.status === "calculated" && measure.unit === "ratio"
          ? isOutside(measure.number)
          : ratio === undefined
            ? undefined
            : isOutside(numberOf(ratio));
      const isSmall = measure.warnings.includes("small-numbers") || measure.warnings.includes("few-people");
      return [
        size !== undefined &&
          isOut !== undefined &&
          (size === "outside") !== isOut &&
          "it is on the other side of the range",
        nobody !== undefined && measure.status === "calculated" && "there is a ratio",
        ...(p === undefined ? [test !== undefined && "its test is left out"] : pFaults(p, often, test?.p)),
        test !== undefined &&
          (chance !== undefined) === isBelow(test.p) &&
          "chance is said of the other side of 0.05",
        (whom !== undefined) !== (verdict === "A disparity is called") && "whom it is worse for is missing",
        ...verdictFaults(verdict.replace(" by itself", ""), whom, measure),
        verdict.startsWith("A difference") &&
          verdict.includes("by itself") !== (looks !== undefined) &&
          "it is beyond chance by itself, and not among others",
        looks?.startsWith(" That") === verdict.includes("by itself") &&
          "that it is by itself is said twice, or not at all",
        (looks !== undefined) !==
          (isBelow(test?.p) && measure.looks !== undefined && !isBelow(adjustedP(measure.looks))) &&
          "the other comparisons are said wrongly",
        looks !== undefined &&
          (numberOf(tested ?? "") !== (measure.looks?.testedInAll ?? measure.looks?.tested) ||
            numberOf(tested ?? "") < 2) &&
          "another number of comparisons is tested",
        ...(adjusted === undefined ? [] : pFaults(adjusted, undefined, adjustedP(measure.looks))),
        (small !== undefined) !== isSmall && "small numbers are said wrongly",
        small?.includes("exact") === true && !isBelow(test?.p) && "the test says nothing",
      ];
    },
  },
  {
    name: "a shortfall",
    pattern:
      /(?<people>[\d,]+) (?<way>more|fewer) BME (?<thing>appointments?|(?:person|people) entering the process|(?:person|people) accessing training) would have made it even with the White likelihood as it was; of the same (?<all>[\d,]+), (?<moved>[\d,]+) (?<there>more|fewer) BME and (?<again>[\d,]+) (?<back>more|fewer) White would\. This describes even, and is no number of people to be chosen\./,
    check({ people = "", way, thing = "", all = "", moved = "", there, again, back }, place) {
      const { basis } = comparisonOf(place, "bme") ?? {};
      const counts = [basis?.white, basis?.bme].flatMap((share) =>
        share !== undefined && "count" in share && share.count !== null && share.of !== null
          ? [{ count: share.count, of: share.of }]
          : [],
      );
      const [white, bme] = counts;
      if (white === undefined || bme === undefined) return ["its counts are not there"];
      const step = way === "more" ? 1 : -1;
      const [n, m] = [numberOf(people), numberOf(moved)].map(BigInt) as [bigint, bigint];
      /** Whether BME people are no longer the worse placed, with so many moved, exactly. */
      const isEven = (ofBme: bigint, ofWhite: bigint): boolean => {
        const [left, right] = [
          (BigInt(bme.count) + ofBme * BigInt(step)) * BigInt(white.of),
          (BigInt(white.count) - ofWhite * BigInt(step)) * BigInt(bme.of),
        ];
        return step === 1 ? left >= right : left <= right;
      };
      const isOne = numberOf(people) === 1;
      return [
        (way === "more") !== (place.indicator !== 3) && "more and fewer are exchanged",
        there !== way || back === way ? "the two ways are mixed" : false,
        again !== moved && "as many do not come as go",
        (place.indicator === 2) !== thing.startsWith("appointment") && "the thing is another indicator's",
        (place.indicator === 2 ? thing === "appointment" : thing.startsWith("person")) !== isOne &&
          "one and many are mixed",
        numberOf(all) !== white.count + bme.count && "another number is kept",
        (!isEven(n, 0n) || (n > 0n && isEven(n - 1n, 0n))) && "another number makes it even",
        (!isEven(m, m) || (m > 0n && isEven(m - 1n, m - 1n))) && "another number of the same makes it even",
      ];
    },
  },
  {
    name: "a change",
    pattern: new RegExp(
      `Since ${YEAR}: from (?<from>-?[\\d.]+) to (?<to>-?[\\d.]+), by (?<by>[+-]?[\\d.]+)(?<points> percentage points)?: (?<size>[a-z ]+?)(?:, (?<way>towards even|away from even|from one side of even to the other|for the better|for the worse|upwards|downwards))?(?:, and now to the disadvantage of ${who("whom", "people")})?; (?<chance>not tested(?:: given without counts|, because [a-z, ]+)|it could be chance|beyond chance by itself|beyond chance)(?:: if there were no change, a change this large would be seen in (?<often>${FREQUENCY}) \\((?<p>${P})\\))?(?:; among the (?<tested>[\\d,]+) changes that are allowed for it could be chance \\(adjusted (?<adjusted>${P})\\))?\\.`,
    ),
    check(found, place) {
      const { year, chance = "", often, p, tested, adjusted } = found;
      const change = changeOf(place, place.measure);
      const faults = changeFaults(found, place, change);
      if (change === undefined) return faults;
      const { test, looks } = change;
      const own = "p" in test ? test.p : undefined;
      return [
        ...faults,
        Number(year) !== place.content.comparisons[0]?.previousYear && "the year is another",
        chance.startsWith("not tested") !== (own === undefined) && "the test is said wrongly",
        ...(p === undefined ? [] : pFaults(p, often, own)),
        chance === "it could be chance" && isBelow(own) && "p is below the line",
        chance.startsWith("beyond chance") && !isBelow(own) && "p is not below the line",
        (chance === "beyond chance by itself") !==
          (isBelow(own) && looks !== undefined && !isBelow(adjustedP(looks))) &&
          "the other changes are said wrongly",
        tested !== undefined &&
          (numberOf(tested) !== (looks?.testedInAll ?? looks?.tested) || numberOf(tested) < 2) &&
          "another number of changes is allowed for",
        ...(adjusted === undefined ? [] : pFaults(adjusted, undefined, adjustedP(looks))),
      ];
    },
  },
  {
    name: "England beside it",
    pattern: new RegExp(
      `England's ratio in ${YEAR} was (?<ratio>[\\d.]+)(?:(?<old>, too old to compare)|; the trust's is (?<where>lower, beyond chance by itself|higher, beyond chance by itself|not significantly different from it))?\\.`,
    ),
    check({ year, ratio = "", where, old }, place) {
      const measure = comparisonOf(place, "bme");
      const england = place.content.england[measure?.id ?? ""];
      if (measure === undefined || england?.status !== "calculated") return ["there is no figure of England"];
      const { interval } = measure;
      const value = Number(ratio);
      return [
        england.nationalYear !== Number(year) && "the year is another",
        england.printed !== ratio && "the figure is another",
        old !== undefined && Number(year) >= place.content.results.year && "it is of this year",
        where !== undefined && interval === undefined && "there is no interval",
        where?.startsWith("lower") === true &&
          !((interval?.upper ?? Infinity) < value) &&
          "England's is not above the interval",
        where?.startsWith("higher") === true &&
          !((interval?.lower ?? 0) > value) &&
          "England's is not below the interval",
        where?.startsWith("not") === true &&
          ((interval?.upper ?? Infinity) < value || (interval?.lower ?? 0) > value) &&
          "England's is outside the interval",
      ];
    },
  },
  {
    name: "whether the groups differ",
    pattern: new RegExp(
      `(?<sure>The groups within BME \\((?<groups>[A-Za-z, ]+)\\) differ from one another beyond what chance would explain(?<alone>, by itself)?|Whether the groups within BME \\((?<unsure>[A-Za-z, ]+)\\) differ from one another cannot be told from these numbers) \\((?<p>${P})\\)(?:(?<hides>: one figure for BME hides it)|; among the (?<tested>\\d+) tests of this kind it could be chance \\(adjusted (?<adjusted>${P})\\))?\\.`,
    ),
    check({ groups, unsure, p = "", hides, alone, tested: many, adjusted }, place) {
      const names = (groups ?? unsure ?? "").split(", ");
      const tested = Object.entries(place.content.heterogeneity).flatMap(([stem, one]) =>
        one.status === "tested" &&
        `${stem}/`.startsWith(
          `${place.population === "bank" ? "bank/" : ""}indicator-${String(place.indicator)}/`,
        )
          ? [one]
          : [],
      );
      const own = tested.find(
        (one) =>
          one.groups.join() === names.map((name) => name.toLowerCase()).join() &&
          pFaults(p, undefined, one.p).every((fault) => fault === false),
      );
      return [
        names.length < 2 && "one group does not differ from itself",
        own === undefined && "no such test is there",
        own !== undefined &&
          isBelow(own.p) !== (groups !== undefined) &&
          "it is said of the other side of 0.05",
        (hides !== undefined) !== (groups !== undefined && alone === undefined) &&
          "the end is the other one's",
        (adjusted !== undefined) !== (alone !== undefined) && "what it is among is left out",
        ...(own === undefined
          ? []
          : kindFaults({ isSure: hides !== undefined, tested: many, adjusted }, own)),
      ];
    },
  },
  {
    name: "like with like",
    pattern: new RegExp(
      `Like with like, adjusted for (?<by>${BY}), the ratio is (?<ratio>[\\d.]+|–|\\[c\\])${SURE}, not (?<total>[\\d.]+|–)(?<opposite>: the opposite direction\\. The total is to the disadvantage of ${who("whole")}, and within each ${BY} it is to that of ${who("parts")})?\\.`,
    ),
    check({ ratio = "", total = "", opposite, whole, parts, sure }, place) {
      const measure = adjustedOf(place, ratio);
      const ofAll = comparisonOf(place, "bme");
      place.measure = measure;
      if (measure === undefined || ofAll === undefined) return ["there is no adjusted ratio"];
      return [
        ofAll.status === "calculated" && !isRounded(total, ofAll.number) && "the total is another",
        measure.status === "calculated" && !isRounded(ratio, measure.number) && "the ratio is another",
        ...(sure === undefined ? [] : sureFaults(sure, measure)),
        opposite !== undefined &&
          (groupOf(whole) !== worseOff(ofAll) || groupOf(parts) !== worseOff(measure)) &&
          "the directions are others",
        opposite !== undefined && groupOf(whole) === groupOf(parts) && "the directions are not opposite",
      ];
    },
  },
  {
    name: "whether the strata differ",
    pattern: new RegExp(
      `(?:The strata by ${BY} differ from one another beyond chance, by this test alone|(?<chance>That the strata by ${BY} differ from one another could be chance)) \\(Breslow and Day, odds ratios, (?<p>${P})\\)(?<end>: one adjusted ratio does not stand for all of them)?\\.`,
    ),
    check({ chance, p = "", end }, place) {
      const own = measuresNow(place).find(
        ({ indicator, about, homogeneity }) =>
          indicator === place.indicator &&
          about.population === place.population &&
          homogeneity !== undefined &&
          pFaults(p, undefined, homogeneity.p).every((fault) => fault === false),
      );
      return [
        own?.homogeneity === undefined
          ? "no such test is there"
          : isBelow(own.homogeneity.p) === (chance !== undefined) && "it is said of the other side of 0.05",
        (end === undefined) !== (chance !== undefined) && "the end is the other one's",
      ];
    },
  },
  {
    name: "bands that are called",
    pattern: new RegExp(
      `${YEAR}(?:, of the (?:(?<shown>\\d+) bands and grades|(?<one>one band or grade)) that can be shown)?: ${who("group", "staff")} (?<said>(?:are under-represented|are over-represented|differ beyond chance, inside the four-fifths range,) in .+?)\\.(?= |$)`,
    ),
    check({ year, shown: many, one, group, said = "" }, place) {
      const rows = representedRows(place, "bme").length;
      return [
        Number(year) !== place.content.results.year && "the year is another",
        many !== undefined && (Number(many) !== rows || rows < 2) && `${String(rows)} can be shown`,
        one !== undefined && rows !== 1 && `${String(rows)} can be shown`,
        ...said.split("; they ").flatMap((statement) => bandsFaults(statement, groupOf(group), place)),
      ];
    },
  },
  {
    name: "large without a test",
    pattern: new RegExp(
      `${YEAR}: large, and cannot be tested: (?:the share who said yes is )?(?<each>.+?)(?<than> than among White staff)?\\.(?= |$)`,
    ),
    check({ year, each = "", than }, place) {
      const items = each
        .replaceAll("ratio, with", "ratio; with")
        .split(/, | and (?=BME|Asian|Black|staff|people|a ratio|\d)/);
      return [
        Number(year) !== place.content.results.year && "the year is another",
        ...items.flatMap((item): readonly (string | false)[] => {
          const points = new RegExp(
            `^(?<size>[\\d.]+) percentage points (?<side>higher|lower) among ${who("group", "staff")}$`,
          ).exec(item)?.groups;
          const ratio = new RegExp(`^a ratio of (?<size>[\\d.]+) for ${who("group")}$`).exec(item)?.groups;
          const none = new RegExp(`^${who("group")} \\(no ratio. with nobody on one side\\)$`).exec(
            item,
          )?.groups;
          if (none !== undefined) return noRatioFaults(none["group"], place);
          const found = points ?? ratio;
          const measure = found === undefined ? undefined : comparisonOf(place, groupOf(found["group"]));
          if (measure?.status !== "calculated") return [`“${item}” cannot be read, or has no figure`];
          const { size = "", side } = found ?? {};
          return [
            !isRightWord(found?.["group"], place.indicator) && "staff and people are mixed",
            !isRounded(side === "lower" ? `-${size}` : size, shown(measure, measure.number)) &&
              "the figure is another",
            measure.test !== undefined && "there is a test",
            (points !== undefined) !== (than !== undefined) && "than whom is missing",
          ];
        }),
      ];
    },
  },
  {
    name: "nothing can be tested",
    pattern:
      /Nothing in this report can be tested: no comparison has the counts that it takes\. That does not say that nothing differs\./,
    check: (_, place) => [measuresNow(place).some(({ test }) => test !== undefined) && "something is tested"],
  },
  {
    name: "nothing is beyond chance",
    pattern:
      /No difference is beyond chance among the comparisons of this report\. That does not say that there is none: read the intervals\./,
    check: (_, place) => [
      measuresNow(place).some(
        ({ about, judgement, looks, unit }) =>
          about.population !== "bank" &&
          unit === "ratio" &&
          isBelow(looks?.overallP) &&
          (judgement?.verdict.startsWith("disparity") ?? false),
      ) && "something is called beyond chance",
    ],
  },
  {
    name: "a run of years",
    pattern: new RegExp(
      `Since ${YEAR} each year (?<way>towards even|away from even|from one side of even to the other|for the better|for the worse|upwards|downwards): (?<figures>[\\d.%, –-]+)\\.`,
    ),
    check({ year, way, figures = "" }, place) {
      const values = figures.split(", ").map(numberOf);
      const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
      return [
        values.length !== place.content.results.year - Number(year) + 1 && "it is of other years",
        way === "upwards" && steps.some((step) => step < 0) && "it is not upwards",
        way === "downwards" && steps.some((step) => step > 0) && "it is not downwards",
      ];
    },
  },
  {
    name: "a trend",
    pattern: new RegExp(
      `(?<first>\\d{4}) to (?<last>\\d{4}): (?:no trend is tested, because (?<why>[a-z, ]+)|a line through all (?<many>\\d+) years (?:is multiplied by (?<factor>[\\d.]+)|moves by (?<step>[+-]?[\\d.]+) percentage points) a year \\((?<level>[\\d.]+)% interval (?<lower>[+-]?[\\d.]+) to (?<upper>[+-]?[\\d.]+)\\); (?<chance>it could be chance|beyond chance by itself|beyond chance): if there were no trend, a line this steep would be seen in (?<often>${FREQUENCY}) \\((?<p>${P})\\)(?:; among the (?<tested>\\d+) trends that are allowed for it could be chance \\(adjusted (?<adjusted>${P})\\))?)\\.`,
    ),
    check(found, place) {
      const { first, last, many, factor, step, lower = "", upper = "" } = found;
      const { chance, often, p = "", tested, adjusted } = found;
      const trends = Object.entries(place.content.trends).flatMap(([id, trend]) =>
        id.startsWith(`indicator-${String(place.indicator)}/`) ? [trend] : [],
      );
      const trend = trends.find((one) => (one.status === "tested") === (many !== undefined));
      if (trend === undefined) return ["there is no such trend"];
      const own = [
        Number(first) !== trend.years[0] && "it begins in another year",
        Number(last) !== trend.years.at(-1) && "it ends in another year",
      ];
      if (trend.status !== "tested") return own;
      const scale = factor === undefined ? 100 : 1;
      return [
        ...own,
        Number(many) !== trend.years.length && "it is of another number of years",
        !isRounded(factor ?? step ?? "", trend.perYear * scale) && "it is another line",
        !isRounded(lower, trend.lower * scale) && "the lower limit is another",
        !isRounded(upper, trend.upper * scale) && "the upper limit is another",
        (chance === "it could be chance") === isBelow(trend.p) && "it is said of the other side of 0.05",
        ...pFaults(p, often, trend.p),
        ...kindFaults({ isSure: chance === "beyond chance", tested, adjusted }, trend),
      ];
    },
  },
  {
    name: "the bank beside substantive staff",
    pattern: new RegExp(
      `(?<title>[A-Z][^:(]+(?: \\((?<of>[^()]+)\\))?), BME people: (?<bank>[\\d.%]+|\\[c\\]) on the bank and (?<substantive>[\\d.%]+|\\[c\\]) of substantive staff, (?:the same|(?<size>[\\d.]+) percentage points (?<side>higher|lower)) on the bank(?: \\((?<sure>[^()]+)\\))?(?:; it cannot be tested|; if there were no difference, figures this far apart would be seen in (?<often>${FREQUENCY}) \\((?<p>${P})\\))\\.`,
    ),
    check({ of, bank = "", substantive = "", size = "0.0", side, often, p }, { content }) {
      const alike = content.bank.filter(
        ({ about, difference, test }) =>
          about.group === "bme" &&
          (stratumOf(about) !== undefined) === (of !== undefined) &&
          difference.status === "calculated" &&
          isRounded(side === "lower" ? `-${size}` : size, Number(difference.value) * 100) &&
          (test.status === "tested") === (p !== undefined),
      );
      return [
        alike.length === 0 && "no such comparison is there",
        Math.abs(numberOf(bank) - numberOf(substantive) - (side === "lower" ? -1 : 1) * Number(size)) >
          0.11 && "the figures are not so far apart",
        ...fewestFaults(
          alike.map(({ test }) =>
            p === undefined || test.status !== "tested" ? [] : pFaults(p, often, test.p),
          ),
        ),
      ];
    },
  },
  {
    name: "the largest gap of the survey",
    pattern: new RegExp(
      `The largest gap: (?<over>[\\d.]+%) of ${who("first", "staff")} and (?<under>[\\d.]+%) of ${who("second", "staff")} ${oneOf("answer", Object.values(answers))}, (?<size>[\\d.]+) percentage points apart: `,
    ),
    check({ over = "", under = "", first, second, answer, size = "" }, place) {
      place.indicator = Number(Object.entries(answers).find(([, text]) => text === answer)?.[0]);
      place.measure = comparisonOf(place, groupOf(first));
      const share = (group: string): Measure | undefined =>
        measuresNow(place).find(
          ({ about }) =>
            about.population === "substantive" &&
            about.indicator === place.indicator &&
            about.kind === "share" &&
            about.group === group &&
            !("question" in about) &&
            !("stratum" in about),
        );
      const [one, other] = [share(groupOf(first)), share(groupOf(second))];
      if (one?.status !== "calculated" || other?.status !== "calculated") return ["a share is missing"];
      return [
        groupOf(second) !== "white" && "it is not compared with White staff",
        !isRounded(over, one.number * 100) && "the first share is another",
        !isRounded(under, other.number * 100) && "the second share is another",
        place.measure?.status !== "calculated" || !isRounded(size, Math.abs(place.measure.number * 100))
          ? "the distance is another"
          : false,
      ];
    },
  },
  {
    name: "a verdict in plain words",
    pattern: new RegExp(
      `(?:[Ww]orse for ${who("whom")}|(?<even>[Pp]ractically even))(?:; (?<chance>(?:beyond|could|too|not)[^;,.]*(?:, not among all comparisons|, not people)?))?(?<inside>, inside 0\\.80 to 1\\.25)?(?=[;.])`,
    ),
    check({ whom, even, chance, inside }, place) {
      const { measure } = place;
      if (measure === undefined) return ["it is of no comparison"];
      const isEven =
        measure.status === "calculated" &&
        isRounded(measure.unit === "ratio" ? "1.00" : "0.0", shown(measure, measure.number));
      if (isEven !== (even !== undefined)) return ["what prints as even is said to be another thing"];
      if (even !== undefined) {
        const { test, warnings } = measure;
        const isFew = warnings.includes("small-numbers") || warnings.includes("few-people");
        return [
          worseOff(measure) === null && "it is exactly even",
          ...(chance === undefined ? [] : chanceFaults(chance, measure)),
          test !== undefined &&
            (chance === undefined) !== (!isBelow(test.p) && !isFew) &&
            "what chance makes of it is left out",
        ];
      }
      if (chance === undefined) return ["what chance makes of it is left out"];
      return [
        groupOf(whom) !== worseOff(measure) && `it is worse for ${String(worseOff(measure))}`,
        !isRightWord(whom, measure.unit === "ratio" ? measure.indicator : 5) && "staff and people are mixed",
        ...chanceFaults(chance, measure),
        inside !== undefined &&
          measure.status === "calculated" &&
          isOutside(measure.number) &&
          "the ratio is outside the range",
      ];
    },
  },
  { name: "the end of a clause", pattern: /[;.]/, check: () => [] },
  {
    name: "even",
    pattern: /Even(?=[;.])/,
    check: (_, { measure }) => [
      measure === undefined || worseOff(measure) !== null ? "one group is worse off" : false,
    ],
  },
  {
    name: "a ratio that turns round",
    pattern: new RegExp(`[Aa]djusted for ${BY} the ratio is (?<ratio>[\\d.]+|–), the other way(?=[;.])`),
    check({ ratio }, place) {
      const own = adjustedOf(place, ratio ?? "");
      const total = comparisonOf(place, "bme");
      return [
        own === undefined || total === undefined
          ? "there is no such ratio"
          : worseOff(own) === worseOff(total) && "it is the same way",
      ];
    },
  },
  {
    name: "groups within BME that are called",
    pattern: new RegExp(
      `(?<each>(?:(?:${who("group")}) (?:[+-][\\d.]+ points|[\\d.]+|\\(no ratio, with nobody on one side\\))(?:, )?)+)beyond chance(?=[;.])`,
    ),
    check({ each = "" }, place) {
      const items = each
        .replaceAll("ratio, with", "ratio; with")
        .split(", ")
        .filter((item) => item !== "");
      return items.flatMap((item): readonly (string | false)[] => {
        const none = new RegExp(`^${who("group")} \\(no ratio; with nobody on one side\\)$`).exec(
          item,
        )?.groups;
        if (none !== undefined) return noRatioFaults(none["group"], place);
        const { group, figure = "" } =
          new RegExp(`^${who("group")} (?<figure>[+-]?[\\d.]+)(?: points)?$`).exec(item)?.groups ?? {};
        if (group === undefined) return [`“${item}” cannot be read`];
        const measure = comparisonOf(place, groupOf(group));
        if (measure === undefined) return ["there is no comparison"];
        return [
          !isRightWord(group, place.indicator) && "staff and people are mixed",
          measure.status === "calculated" &&
            !isRounded(figure, shown(measure, measure.number)) &&
            "the figure is another",
          !isBelow(measure.looks?.overallP) && "it is not beyond chance among all comparisons",
        ];
      });
    },
  },
  {
    name: "England in short",
    pattern: new RegExp(
      `England(?:: (?<whose>BME))? (?<figure>\\d+\\.\\d+%?)(?: in ${YEAR})?(?<old>, too old to compare)?(?=[;.])`,
    ),
    check: ({ figure, year, old }, { content, indicator }) => [
      !Object.entries(content.england).some(
        ([id, one]) =>
          id.startsWith(`indicator-${String(indicator)}/`) &&
          one.status === "calculated" &&
          one.printed === figure &&
          one.nationalYear === Number(year ?? content.results.year) &&
          (year === undefined || Number(year) !== content.results.year) &&
          (one.comparison === "not-compared") === (old !== undefined),
      ) && "there is no such figure",
    ],
  },
  {
    name: "the bands of the scorecard",
    pattern:
      /(?:(?<none>None of the )|(?<other>The )|Of the |In the )(?:(?<many>\d+) pay bands and grades|(?<one>one pay band or grade)) (?<which>with (?:a figure|figures)|shown)(?: is (?:not )?called|, BME staff are (?:under-represented(?: in (?<under>\d+))?)?(?: and )?(?:over-represented(?: in (?<over>\d+))?)?, beyond chance)(?=[;.])/,
    check({ many, one, which, under = "0", over = "0" }, place) {
      const rows = representedRows(place, "bme");
      const hides = (place.disclosure?.hidden ?? 0) > 0;
      const wanted = hides ? "shown" : one === undefined ? "with figures" : "with a figure";
      if (which !== wanted) return [`it is of those ${wanted}`];
      const called = (isUnder: boolean): number =>
        rows.filter(
          ({ number, looks, test }) =>
            isBelow(looks?.overallP) && isBelow(test?.p) && isOutside(number) && number < 1 === isUnder,
        ).length;
      if (one !== undefined) return [rows.length !== 1 && "there are more"];
      return [
        Number(many) !== rows.length && `there are ${String(rows.length)}`,
        Number(many) < 2 && "one and many are mixed",
        Number(under) !== called(true) && `${String(called(true))} are under-represented`,
        Number(over) !== called(false) && `${String(called(false))} are over-represented`,
      ];
    },
  },
  {
    name: "the board of the scorecard",
    pattern:
      /(?:BME people are |, )(?<part>a smaller|a larger|the same|practically the same) part (?:of the board )?(?:than|as) of the workforce(?:; not tested)?(?=[;.])/,
    check({ part }, { measure }) {
      if (measure?.status !== "calculated") return ["there is no figure"];
      const isEven = isRounded("0.0", measure.number * 100);
      const side =
        measure.number === 0
          ? "the same"
          : isEven
            ? "practically the same"
            : measure.number < 0
              ? "a smaller"
              : "a larger";
      return [part !== side && `it is ${side} part`];
    },
  },
  {
    name: "the members of the board",
    pattern: new RegExp(
      `(?<count>[Nn]one|\\d+) of (?<of>\\d+) (?<members>members?)(?<known> of known ethnicity)? (?<are>is|are) BME(?: \\(${YEAR}: (?<before>\\d+) of (?<beforeOf>\\d+)\\))?(?=[;.,])`,
    ),
    check({ count = "", of, members, known, are, before, beforeOf, year }, place) {
      const share = measuresNow(place).find(
        ({ about }) =>
          about.kind === "share" &&
          "body" in about &&
          about.body === "board" &&
          about.group === "bme" &&
          about.population === "substantive" &&
          !("stratum" in about),
      );
      const then = changeOf(place, share)?.previous;
      const isOf = (measure: Measure | undefined, bme: number, all: string | undefined): boolean =>
        measure?.status === "calculated" &&
        measure.basis.bme !== undefined &&
        "count" in measure.basis.bme &&
        measure.basis.bme.count === bme &&
        measure.basis.bme.of === Number(all);
      const bme = /none/i.test(count) ? 0 : Number(count);
      return [
        !isOf(share, bme, of) && "the members are others",
        (Number(of) === 1) !== (members === "member") && "one and many are mixed",
        bme > 1 !== (are === "are") && "one and many are mixed",
        (share?.method.denominator === "known") !== (known !== undefined) && "it is of other members",
        before !== undefined && !isOf(then, Number(before), beforeOf) && "last year's members are others",
        year !== undefined &&
          Number(year) !== place.content.comparisons[0]?.previousYear &&
          "the year is another",
      ];
    },
  },
  {
    name: "what both figures did",
    pattern: new RegExp(
      `(?<said>(?:[Bb]oth|[Oo]nly (?:White|BME)|White (?:rose|fell), BME) (?:rose|fell))(?=[;.])`,
    ),
    check: ({ said = "" }, place) => sharesFaults(said, place),
  },
  {
    name: "no figure",
    pattern:
      /(?:Not given(?:: the return lacks a count that the figure needs)?|Not calculable: [a-z, 0]+|Not comparable: the two were measured differently|Confidential: a count behind it is hidden|Given without counts|No pay band or grade can be compared with the whole)(?=[;.])/,
    check: (_, { measure, indicator }) => [
      indicator !== 1 && measure?.status === "calculated" && "there is a figure",
    ],
  },
  {
    name: "the change of page one",
    pattern: new RegExp(
      `The change that most needs a look: (?<subject>[^,]+), where the gap (?<moved>is wider|is narrower|is the same|crossed to the other side of even)(?: and is now worse for ${who("whom")})?, (?<to>[+-]?[\\d.]+) (?<unit>times|points) after (?<from>[+-]?[\\d.]+) in ${YEAR}(?:; (?<shares>[^.;]+(?:rose|fell)))?\\. (?:(?:The gap (?:is )?(?<gap>(?:beyond|could|not)[^;]*)|(?<few>Too few people are behind the gap to say)); the change|(?<alone>The change)|(?<both>The gap and its change)) (?:is |are )?(?<chance>beyond chance(?: by itself, not among all changes)?|could be chance|not tested: [a-z, ]+)\\.`,
    ),
    check(found, place) {
      const { subject, moved = "", from, to, unit, year, gap, few, alone, both, chance = "" } = found;
      const ofGap = both === undefined ? gap : chance;
      const index = subjects.findIndex((one) => one.toLowerCase() === subject?.toLowerCase());
      place.indicator = index + 1;
      place.population = "substantive";
      const change = changeOf(place, comparisonOf(place, "bme"));
      if (change === undefined) return ["there is no change"];
      const { current, test, looks } = change;
      const own = "p" in test ? test.p : undefined;
      const unsigned = (text: string | undefined): string => (text ?? "").replace("+", "");
      const way =
        {
          "is wider": "away from even",
          "is narrower": "towards even",
          "crossed to the other side of even": "from one side of even to the other",
        }[moved] ?? "";
      return [
        index < 0 && "it is of no indicator",
        ...changeFaults(
          {
            from: unsigned(from),
            to: unsigned(to),
            size: moved === "is the same" ? "no change" : "a small change",
            way,
            ...(found["whom"] !== undefined && { whom: found["whom"] }),
          },
          place,
          change,
        ),
        Number(year) !== place.content.comparisons[0]?.previousYear && "the year is another",
        (unit === "times") !== (change.unit === "ratio") && "the unit is another",
        unit === "points" &&
          [from, to].some((text = "") => numberOf(text) > 0 !== text.startsWith("+")) &&
          "a sign is missing",
        (worseOff(current) === null ||
          (current.status === "calculated" &&
            isRounded(current.unit === "ratio" ? "1.00" : "0.0", shown(current, current.number)))) !==
          (alone !== undefined) && "an even figure has no gap",
        ...(alone !== undefined
          ? []
          : chanceFaults(few === undefined ? (ofGap ?? "") : "too few people to say", current)),
        ofGap === chance && both === undefined && "the same is said twice",
        chance.startsWith("not tested") !== (own === undefined) && "the test of the change is said wrongly",
        chance === "could be chance" && isBelow(own) && "p of the change is below the line",
        chance.startsWith("beyond") && !isBelow(own) && "p of the change is not below the line",
        chance === "beyond chance" && !isBelow(adjustedP(looks) ?? own) && "it is not among all changes",
        chance.includes("by itself") && isBelow(adjustedP(looks)) && "it is among all changes, too",
        ...sharesFaults(found["shares"], place),
      ];
    },
  },
  {
    name: "years that do not compare",
    pattern: new RegExp(
      `(?:not comparable with ${YEAR}: |Since (?<since>\\d{4}): not compared, because )(?<because>${Object.keys(differentlyMeasured).join("|")})(?=[;.])`,
    ),
    check({ year, since, because = "" }, place) {
      const change = changeOf(place, comparisonOf(place, "bme"));
      return [
        Number(year ?? since) !== place.content.comparisons[0]?.previousYear && "the year is another",
        change?.change.status === "calculated" && "they are compared",
        differentlyMeasured[because]?.(place.indicator) !== true && "the reason is another indicator's",
      ];
    },
  },
  {
    name: "leadership",
    pattern:
      /Leadership: BME people are (?<parts>[^.]*?(?:\.\d[^.]*?)*)(?:, beside (?<workforce>[\d.]+%) of the workforce)?\.(?= |$)/,
    check({ parts = "", workforce }, place) {
      const share = (of: (about: Measure["about"]) => boolean): Measure | undefined =>
        measuresNow(place).find(
          ({ about }) =>
            about.population === "substantive" &&
            about.group === "bme" &&
            about.kind === "share" &&
            !("stratum" in about) &&
            of(about),
        );
      const agrees = (text: string | undefined, measure: Measure | undefined): boolean =>
        text === undefined || (measure?.status === "calculated" && isRounded(text, measure.number * 100));
      const of = (part: string): string | undefined => new RegExp(`([\\d.]+%) of ${part}`).exec(parts)?.[1];
      const senior = (part: string) =>
        share((about) => "part" in about && about.part === part && about.row === "bands-8a-and-above");
      return [
        !agrees(
          workforce,
          share((about) => "part" in about && about.part === "workforce"),
        ) && "the workforce is another",
        !agrees(
          of("the board"),
          share((about) => "body" in about && about.body === "board"),
        ) && "the board is another",
        !agrees(of("non-clinical staff"), senior("non-clinical")) && "the non-clinical bands are others",
        !agrees(of("(?<!non-)clinical staff"), senior("clinical")) && "the clinical bands are others",
        !/^[\d.]+% of (?:(?:non-clinical|clinical|medical and dental) staff(?: and [\d.]+% of (?:clinical|medical and dental) staff)* in bands 8a and above(?:, and [\d.]+% of the board)?|the board)$/.test(
          parts,
        ) && "its words are others",
      ];
    },
  },
  {
    name: "the whole of the rows",
    pattern:
      /Where a row is of people whose ethnicity is known, so is the whole that it is divided by: (?<wholes>[\d.%]+(?:(?:, | and )[\d.%]+)*), and not (?<printed>[\d.]+%)\./,
    check({ wholes = "", printed = "" }, place) {
      const said = wholes.split(/, | and /);
      const rows = measuresNow(place).flatMap(({ about, basis: { workforce } }) =>
        about.population === place.population && about.kind === "representation" && about.group === "bme"
          ? [workforce]
          : [],
      );
      const isOf = (text: string): boolean =>
        rows.some(
          (whole) =>
            whole !== undefined &&
            "count" in whole &&
            whole.count !== null &&
            whole.of !== null &&
            isRounded(text, (100 * whole.count) / whole.of),
        );
      return [
        said.includes(printed) && "the two wholes are one",
        !said.every((text) => isOf(text)) && "no row has this whole",
      ];
    },
  },
  {
    name: "the other denominator",
    pattern: new RegExp(
      `Of everyone, unknown ethnicity included, BME staff are (?<own>[\\d.]+%) of the ${YEAR} workforce\\. Beside a year that does not give the number of unknown, both years are of people whose ethnicity is known: (?<known>[\\d.]+%)\\.`,
    ),
    check({ own = "", known = "", year }, place) {
      const find = (measures: readonly Measure[]) =>
        measures.find(
          ({ about }) =>
            about.population === place.population &&
            about.indicator === 1 &&
            about.group === "bme" &&
            about.kind === "share" &&
            "part" in about &&
            about.part === "workforce" &&
            !("row" in about) &&
            !("stratum" in about),
        );
      const [one, other] = [find(place.content.results.measures), find(measuresNow(place))];
      return [
        Number(year) !== place.content.results.year && "the year is another",
        one?.status !== "calculated" || !isRounded(own, one.number * 100)
          ? "the share of everyone is another"
          : false,
        other?.status !== "calculated" || !isRounded(known, other.number * 100)
          ? "the share of known is another"
          : false,
      ];
    },
  },
  {
    name: "how many are tested",
    pattern:
      /(?:(?<one>One comparison is tested\. If nothing differed, it would have p below 0\.05 in one report of twenty\.)|(?<many>[\d,]+) comparisons are tested(?<hidden>, or hidden and taken not to differ)?: of the indicators, the groups within them, the pay bands and the ratios adjusted for strata\. If nothing differed, (?<few>at most one|about [\d,]+) of them would have p below 0\.05 by chance\. “Beyond chance” allows for all of them, in every heading, sentence and mark \(Benjamini and Hochberg\)\. Bands taken together, single strata, bank workers, trends, and whether the groups within BME differ are not among them: each allows for those of its own kind \(Holm\)\. A change allows for the other changes, and “by itself” or “alone” for nothing\.)/,
    check({ one, many = "1", few, hidden }, { content, disclosure }) {
      const tested = Math.max(0, ...content.results.measures.map(({ looks }) => looks?.testedInAll ?? 0));
      const expected = Math.round(tested * 0.05);
      return [
        numberOf(many) !== tested && `${String(tested)} are tested`,
        (one !== undefined) !== (tested === 1) && "one and many are mixed",
        one === undefined &&
          (hidden !== undefined) !== (disclosure?.hidden ?? 0) > 0 &&
          "hidden ones are said wrongly",
        few !== undefined &&
          few !== (expected < 1 ? "at most one" : `about ${String(expected)}`) &&
          "as many are not expected",
      ];
    },
  },
  {
    name: "the stub of a plan",
    pattern:
      /No action plan is given\. (?<one>This indicator has a gap|These indicators have gaps) to act on, or to look into; the other columns are to be filled in\./,
    check({ one }, { document }) {
      const rows =
        document.sections.find(({ heading }) => heading === "Action plan")?.tables[0]?.rows.length ?? 0;
      return [
        rows === 0 && "there are no rows",
        (rows === 1) !== (one === "This indicator has a gap") && "one and many are mixed",
      ];
    },
  },
  {
    name: "the years of the survey",
    pattern: /NHS Staff Survey of (?<years>\d{4}(?:, \d{4})*(?: and \d{4})?)\./,
    check: () => [],
  },
];

/** Sentences that are the same in every report, or have no figure. */
const fixed: readonly RegExp[] = [
  /Example \(X\)/,
  /[^()]+ \([A-Z0-9]+\)$/,
  /Year ending 31 March \d{4}(?:, beside \d{4}(?:, \d{4})*(?: and \d{4})?)?(?:\. BME: Black and minority ethnic\.)?$/,
  /For internal use: counts are shown as they are, and nothing is hidden\./,
  /Not given\./,
  /Hidden comparisons count as even: the internal copy may call more, never fewer\./,
  /The gap is how many times as likely one group was as the other in 2 to 4 \(White over BME in 2 and 4, BME over White in 3; 1\.00 is even\)\. It is BME less White in 5 to 8, and the board less the workforce in 9, both in percentage points; 0 is even\./,
  /Column “\d{4}” is the gap of that year; in 1 it is the share of BME staff\. Column “Change” says which way the gap went: wider, narrower, or crossed to the other side of even\. It does not say whether the change is beyond chance: the section of the indicator does\./,
  /Shares of headcount at 31 March\. Row \/ whole is the share of the row over the share of the whole workforce: 1\.00 is proportionate\./,
  /White over BME: 1\.00 is even, above 1 is worse for BME (?:people|staff)\./,
  /BME over White: 1\.00 is even, above 1 is worse for BME staff\./,
  /Window: (?:single year|two-year total|two-year rolling average|not stated)\./,
  /Share of those who answered; higher is (?:better|worse)\. Difference: BME less White, in percentage points\./,
  /The survey of \d{4} is recalculated: its answers are counted as later surveys count them\./,
  /Difference in percentage points: negative means that the group is under-represented on the board\./,
  /A board is described and never tested: its members are few and appointed one by one, and one member more or less moves its share by several points\./,
  /BME staff by the number of the indicator: their share, or the ratio as the indicator defines it\. Every year as it was calculated; what changed, and how sure that is, stands with each indicator\./,
  /The total mixes how people fare with where they work or apply: read the strata\./,
  /Nobody is in both: who works solely on the bank has no substantive contract\. Differences are in percentage points, the bank less substantive staff\./,
  /Described, and no disparity is called: the standard has no rule for it\. Each p is that of its own row, whatever the others say\./,
  /Column “of”: all is of everyone, unknown ethnicity included; known is of people whose ethnicity is known, where a number of unknown is not given\./,
  /Verdicts: a disparity is called where a ratio is outside 0\.80 to 1\.25 and p is below 0\.05, and in the survey where p is below 0\.05\. It is a rule for reading figures, not a finding about people's conduct\./,
  /Where no disparity is called, and where a figure is large and could be chance, the numbers do not show that there is none: the interval says what the counts are compatible with\./,
  /A figure that is given without its counts has neither an interval nor a test\./,
  /Where a count is larger than the number it is a share of, the share is above 100%, and its figures have neither an interval nor a test\./,
  /One person can have several episodes, so that a ratio of episodes has neither an interval nor a test\./,
  /A trust whose figure differs from England's is not marked out by that alone: trusts differ from one another by more than chance\. Whether it differs is read from its interval alone, and allows for no other comparison\./,
  /Each local measure and its change is judged by itself: no other comparison is allowed for\./,
  /Everybody was counted, so that nothing here is a sample but the survey\. Chance means this: .+? that there is no difference\./,
  /Column “BME called”: over- or under-represented by the same rule \(it is called where the ratio is outside 0\.80 to 1\.25 and p is below 0\.05\); with “\?”: by itself, and not when the other comparisons are allowed for; no: not called, which is not to say that there is no difference\./,
  /Changes are in percentage points, which are not per cent; ratios change by a ratio\./,
  /White includes White minorities; BME is every other ethnic group, which the Race Disparity Unit calls “ethnic minorities \(excluding White minorities\)”\. Unknown belongs to neither\./,
  /wres-metrics \d+\.\d+\.\d+$/,
  /Every figure is worked out from the counts in one division, and is rounded once, where it is printed\.$/,
  /Intervals \([\d.]+%\): Wilson’s for a share, Newcombe’s for a difference of shares, Koopman’s score interval for a ratio\.$/,
  /Tests: chi-squared without correction, .+ between the two years\.$/,
  /Wording of the indicators: .+\.$/,
];

/** "both rose", "White rose, BME fell", "only White rose": of the two figures behind a gap that did not grow, as they are printed. */
function sharesFaults(said: string | undefined, place: Place): readonly (string | false)[] {
  const wanted = whatBothDid(place);
  return [said?.toLowerCase() !== wanted?.toLowerCase() && `the figures did this: ${String(wanted)}`];
}

function whatBothDid(place: Place): string | undefined {
  const gap = comparisonOf(place, "bme");
  const change = changeOf(place, gap);
  if (gap === undefined || change?.change.status !== "calculated") return undefined;
  const wayOf = (group: string): string => {
    const moved = place.content.comparisons[0]?.changes.find(
      ({ current: { about } }) =>
        about.population === place.population &&
        about.indicator === place.indicator &&
        about.group === group &&
        about.kind === (gap.unit === "ratio" ? "likelihood" : "share") &&
        !("stratum" in about),
    );
    const [now, before] = [moved?.current, moved?.previous];
    if (now?.status !== "calculated" || before?.status !== "calculated") return "none";
    if (now.printed === before.printed) return "stayed";
    return numberOf(now.printed) > numberOf(before.printed) ? "rose" : "fell";
  };
  const [white, bme] = [wayOf("white"), wayOf("bme")];
  const isWider = change.words?.direction === "away-from-even";
  return isWider || white === "none" || bme === "none"
    ? undefined
    : white === bme
      ? white === "stayed"
        ? undefined
        : `both ${white}`
      : bme === "stayed"
        ? `only White ${white}`
        : white === "stayed"
          ? `only BME ${bme}`
          : `White ${white}, BME ${bme}`;
}

/** A group of which there is no ratio, since nobody on one side was counted. */
function noRatioFaults(group: string | undefined, place: Place): readonly (string | false)[] {
  const measure = comparisonOf(place, groupOf(group));
  const isNobody = measure?.status === "not-calculable" && measure.reason === "nobody-in-the-comparison";
  return [
    !isNobody && "there is a ratio",
    !isRightWord(group, place.indicator) && "staff and people are mixed",
  ];
}

/** The ratio of an indicator that is adjusted for strata and printed so. */
function adjustedOf(place: Place, ratio: string): Measure | undefined {
  return measuresNow(place).find(
    ({ about, printed }) =>
      about.kind === "relative-likelihood" &&
      about.population === place.population &&
      about.indicator === place.indicator &&
      about.adjustedFor !== undefined &&
      printed === ratio,
  );
}

/** BME staff's share of each pay band and grade that can be compared with the whole: no grouping, no stratum. */
function representedRows(
  place: Place,
  group: string,
): readonly (Measure & { readonly status: "calculated" })[] {
  return measuresNow(place).flatMap((measure) => {
    const { about } = measure;
    const isRow =
      about.kind === "representation" &&
      about.population === "substantive" &&
      about.group === group &&
      !/^bands-|^all-rows$/.test(about.row);
    return isRow && measure.status === "calculated" ? [measure] : [];
  });
}

/** "under-represented in clinical bands 2 and 8a, and in medical and dental consultants": each row, against its measure. */
function bandsFaults(statement: string, group: string, place: Place): readonly (string | false)[] {
  const [, how = "", where = ""] =
    /^(?:are )?(under-represented|over-represented|differ beyond chance, inside the four-fifths range,) in (.+)$/.exec(
      statement,
    ) ?? [];
  const rows = representedRows(place, group);
  const named = where.split(/, and in /).flatMap((part) => {
    const [, title = "", rest = ""] = /^(non-clinical|clinical|medical and dental) (.+)$/.exec(part) ?? [];
    const id = title === "medical and dental" ? "medical" : title;
    const listed = rest.split(/, | and /);
    const isPlural = /^bands |, bands |and bands /.test(rest);
    const bands = listed
      .map((name) => name.replace(/^bands? /, ""))
      .filter((name) => /^\d[a-d]?$/.test(name));
    if (isPlural !== bands.length > 1) return [null];
    return listed.map((name) => {
      const key = name.replace(/^bands? /, "").replace(/^(\d[a-d]?)$/, "band-$1");
      return (
        rows.find(
          ({ about }) => about.kind === "representation" && about.part === id && isNamed(about.row, key),
        ) ?? null
      );
    });
  });
  return named.flatMap((measure): readonly (string | false)[] => {
    if (measure === null) return [`“${statement}” names a row that has no figure, or mixes one and many`];
    const { number, looks } = measure;
    return [
      !isBelow(looks?.overallP) && "a row is not beyond chance among all comparisons",
      how === "under-represented" && !(number < 1 && isOutside(number)) && "a row is not under-represented",
      how === "over-represented" && !(number > 1 && isOutside(number)) && "a row is not over-represented",
      how.startsWith("differ") && isOutside(number) && "a row is outside the range",
    ];
  });
}

function isNamed(row: string, key: string): boolean {
  return [...payBands, ...medicalGrades].some(
    ({ id, title }) => id === row && (id === key || title.toLowerCase() === key),
  );
}

const sticky = [...rules, ...responseRules, ...publicationRules].map(({ pattern, ...rule }) => ({
  ...rule,
  pattern: new RegExp(pattern.source, "y"),
}));
const stickyFixed = fixed.map((pattern) => new RegExp(pattern.source, "y"));

/** Reads a text from its start to its end; what no rule reads is a fault, and ends the text. */
function faultsOfText(given: string, place: Place): readonly string[] {
  const text = given.replaceAll("\u00A0", " ");
  const faults: string[] = [];
  let at = 0;
  while (at < text.length) {
    const found = [
      ...sticky.map((rule) => ({ rule, match: matched(rule.pattern, text, at) })),
      ...stickyFixed.map((pattern) => ({ rule: null, match: matched(pattern, text, at) })),
    ];
    const [longest] = found
      .flatMap(({ rule, match }) => (match === null ? [] : [{ rule, match }]))
      .toSorted((one, other) => other.match[0].length - one.match[0].length);
    if (longest === undefined) return [...faults, `no rule reads: ${text.slice(at)}`];
    const { rule, match } = longest;
    const wrong = rule === null ? [] : rule.check(match.groups ?? {}, place);
    faults.push(
      ...wrong.flatMap((fault) => (fault === false ? [] : [`${rule?.name ?? ""}: ${fault}: ${match[0]}`])),
    );
    at += match[0].length;
    while (text[at] === " ") at += 1;
  }
  return faults;
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The gap of an indicator in its row of the scorecard, and that of the year before, with their units, against the two years. */
function gapFaults(cells: ScorecardRow["cells"], place: Place): readonly string[] {
  const change = changeOf(place, place.measure);
  const years = [place.measure, ...(change === undefined ? [] : [change.previous])];
  return years.flatMap((measure, index) => {
    const text = cells[2 + index]?.text ?? "";
    const [, figure, unit] = /^([+-]?[\d.]+) (times|points)$/.exec(text) ?? [];
    if (measure?.status !== "calculated")
      return figure === undefined ? [] : [`a gap of ${text} that is not there`];
    if (figure === undefined) return [`the gap is “${text}”`];
    return [
      ...(isRounded(figure.replace("+", ""), shown(measure, measure.number))
        ? []
        : [`the gap is not ${text}`]),
      ...((unit === "times") === (measure.unit === "ratio") ? [] : [`the unit of ${text} is another`]),
    ];
  });
}

/** Every sentence of a report, read and held against its measures; how many characters were read. */
export function readReport(
  document: ReportDocument,
  content: ReportContent,
  disclosure?: DisclosureControl,
): { readonly faults: readonly string[]; readonly read: number } {
  const faults: string[] = [];
  let read = 0;
  const take = (texts: readonly string[], about: Partial<Place> = {}): void => {
    const place: Place = {
      content,
      document,
      disclosure,
      indicator: 0,
      population: "substantive",
      measure: undefined,
      ...about,
    };
    for (const text of texts) {
      read += text.length;
      faults.push(...faultsOfText(text, place));
    }
  };
  const at = (indicator: number, population: Place["population"] = "substantive"): Place => {
    const place = { content, document, disclosure, indicator, population, measure: undefined };
    return { ...place, measure: comparisonOf(place, "bme") };
  };
  const { summary, sections } = document;
  take(document.subtitle);
  for (const sentence of summary.pageOne.sentences) take([sentence]);
  for (const { note = "", section = 0, cells } of summary.pageOne.scorecard.rows) {
    const place = at(section);
    take([note], place);
    if (section > 1) faults.push(...gapFaults(cells, place));
    const moved = section > 1 && section < 9 ? whatBothDid(place) : undefined;
    if (moved !== undefined && !note.toLowerCase().includes(moved.toLowerCase()))
      faults.push(`the row does not say what both figures did: ${moved}`);
  }
  for (const { items } of summary.parts) for (const item of items) take([item]);
  for (const { heading, lead, notes } of sections) {
    const [, bank, number = "0"] = /^(Bank workers: )?(\d)\. /.exec(heading) ?? [];
    take([...lead, ...notes], at(Number(number), bank === undefined ? "substantive" : "bank"));
  }
  take([...document.closing, ...(document.methods ?? [])]);
  return { faults, read };
}
