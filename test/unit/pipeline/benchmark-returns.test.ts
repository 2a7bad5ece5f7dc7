import {
  benchmark,
  benchmarkReturns,
  calculateIndicators,
  type Measure,
  type MeasureId,
  measureOf,
  parseMeasureId,
  type Return,
} from "wres-metrics";
import { describe, expect, it } from "vitest";

const trust = (code: string, bme: number): Return => ({
  organisation: { code, name: code },
  year: 2022,
  workforce: { total: { white: 100 - bme, bme, unknown: 25 } },
});
const nothing: Return = { organisation: { code: "E", name: "E" }, year: 2022 };
const id = "indicator-1/workforce/bme";
const higherIs = "better";

describe("benchmarkReturns", () => {
  it("calculates all alike, and takes the trust itself from among its peers", () => {
    const own = trust("A", 20);
    const peers = [own, trust("B", 10), trust("C", 30), trust("D", 15)];
    const options = { higherIs, calculation: { denominator: "known" } } as const;
    const answer = benchmarkReturns({ own, peers }, id, options);
    if (answer.status === "not-calculable") throw new Error(answer.reason);
    expect(answer).toMatchObject({ peers: 3, worse: 2, better: 1, leftOut: [] });
    expect(answer.value).toBe("0.2");
  });

  it("leaves out a peer that does not give the count", () => {
    const answer = benchmarkReturns({ own: trust("A", 20), peers: [trust("B", 10), nothing] }, id, {
      higherIs,
    });
    expect(answer.leftOut).toEqual([{ peer: 1, reason: "not-given" }]);
  });

  it("finds the measure by what it is about", () => {
    const trusts = { own: trust("A", 20), peers: [trust("B", 10), trust("C", 30)] };
    const about = parseMeasureId(id);
    if (about === null) throw new Error("It is an id.");
    expect(benchmarkReturns(trusts, about, { higherIs })).toEqual(benchmarkReturns(trusts, id, { higherIs }));
  });

  it("takes results as they are, beside returns, and their trust from among its peers", () => {
    const options = { denominator: "known" } as const;
    const [own, other, third] = [trust("A", 20), trust("B", 10), trust("C", 30)];
    const ready = [own, other].map((one) => calculateIndicators(one, options));
    const [ownResults = own] = ready;
    const asReturns = benchmarkReturns({ own, peers: [other, third] }, id, {
      higherIs,
      calculation: options,
    });
    expect(
      benchmarkReturns({ own: ownResults, peers: [...ready, third] }, id, { higherIs, calculation: options }),
    ).toEqual(asReturns);
    // Sent as text and back they are the same results.
    const sent = JSON.parse(JSON.stringify(ready)) as typeof ready;
    expect(
      benchmarkReturns({ own, peers: [...sent, third] }, id, { higherIs, calculation: options }),
    ).toEqual(asReturns);
  });

  it("does not compare results of another denominator: 20 of 125 with 10 of 100", () => {
    const known = calculateIndicators(trust("B", 10), { denominator: "known" });
    const answer = benchmarkReturns({ own: trust("A", 20), peers: [known, trust("C", 30)] }, id, {
      higherIs,
    });
    expect(answer.leftOut).toEqual([{ peer: 0, reason: "not-comparable" }]);
  });

  it("gives a list for a list, in its order, each as it is by itself", () => {
    const trusts = { own: trust("A", 20), peers: [trust("B", 10), nothing, trust("C", 30)] };
    const ids = [
      "indicator-1/workforce/bme",
      "indicator-1/workforce/white",
      "indicator-1/workforce/unknown",
    ] as const;
    expect(benchmarkReturns(trusts, ids, { higherIs })).toEqual(
      ids.map((one) => benchmarkReturns(trusts, one, { higherIs })),
    );
    expect(benchmarkReturns(trusts, [], { higherIs })).toEqual([]);
  });

  it("says what benchmark says of the measures", () => {
    const [own, other, third] = [trust("A", 20), trust("B", 10), trust("C", 30)];
    const measure = (one: Return): Measure => measureOf(calculateIndicators(one), id);
    expect(benchmarkReturns({ own, peers: [other, third] }, id, { higherIs })).toEqual(
      benchmark(measure(own), [measure(other), measure(third)], { higherIs }),
    );
  });

  it("says of an indicator that results were not asked for that it was not asked", () => {
    const some = calculateIndicators(trust("B", 10), { indicators: [2] });
    const answer = benchmarkReturns({ own: trust("A", 20), peers: [some, trust("C", 30)] }, id, { higherIs });
    expect(answer.leftOut).toEqual([{ peer: 0, reason: "not-asked" }]);
  });

  it("counts nobody twice: a peer that is there twice is refused, whatever the case and blanks of its code", () => {
    const peers = [
      trust("B", 10),
      trust("C", 30),
      { ...trust("B", 10), organisation: { code: " b", name: "B" } },
    ];
    expect(() => benchmarkReturns({ own: trust("A", 20), peers }, id, { higherIs })).toThrow(
      expect.objectContaining({ code: "repeated-return" }),
    );
    // The trust itself may be there as often as one likes.
    const own = trust("A", 20);
    expect(benchmarkReturns({ own, peers: [own, trust("B", 10), own] }, id, { higherIs })).toMatchObject({
      peers: 1,
    });
  });

  it("compares one year: peers of another, or results of it, are refused", () => {
    const before = { ...trust("B", 10), year: 2021 };
    for (const peer of [before, calculateIndicators(before)]) {
      expect(() =>
        benchmarkReturns({ own: trust("A", 20), peers: [peer, trust("C", 30)] }, id, { higherIs }),
      ).toThrow(expect.objectContaining({ code: "not-comparable-years" }));
    }
  });

  it("stops an id that no measure can have, in a list too", () => {
    const trusts = { own: trust("A", 20), peers: [trust("B", 10)] };
    const misspelt = "indicator-1/workforse/bme" as MeasureId;
    for (const which of [misspelt, [id, misspelt]] as const) {
      expect(() => benchmarkReturns(trusts, which as MeasureId, { higherIs })).toThrow(
        expect.objectContaining({ code: "unknown-measure" }),
      );
    }
  });
});
