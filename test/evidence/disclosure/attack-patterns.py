"""Writes attacked.json: what the attacker works out of what `suppress` publishes of each table (patterns.json).

The attacker knows what the mark says under the policy: where zeros are always shown, that it stands for no zero. "unmarked" counts the
cells at risk before somebody who does not know that."""
import json

import scipy

from attacker import attack, marked, publish


def main():
    with open("tables.json") as file:
        tables = {entry["name"]: entry["table"] for entry in json.load(file)}
    with open("patterns.json") as file:
        patterns = json.load(file)
    rows = []
    for pattern in patterns:
        table = tables[pattern["name"]]
        shown = {i: (places, value) for i, places, value in pattern["figures"]}
        figures = [{**f, "places": shown[f["id"]][0], "value": shown[f["id"]][1]} for f in table["figures"] if f["id"] in shown]
        publication = publish({**table, "figures": figures}, pattern["hidden"])
        answers = attack(publication, marked(table["policy"]))
        without = attack(publication)
        rows.append({"name": pattern["name"], "figures": pattern["figures"], "answers": answers,
                     "unmarked": sum(at_risk for *_, at_risk in without)})
        print(pattern["name"], len(answers), "hidden,", sum(a[3] for a in answers), "recovered,", sum(a[4] for a in answers),
              "at risk;", rows[-1]["unmarked"], "to the ignorant", flush=True)
    with open("attacked.json", "w") as file:
        file.write(f'{{"scipy":"{scipy.__version__}","tables":[\n')
        file.write(",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]}\n")


if __name__ == "__main__":
    main()
