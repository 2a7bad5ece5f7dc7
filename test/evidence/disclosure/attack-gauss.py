"""Writes gauss-attacked.json: whether each pattern of gauss.json is safe, when figures of hidden cells are withheld ("counts") and
when they stay printed ("figures"; null where that is too much work), to those who know that a hidden cell is no zero where zeros are shown."""
import json

import scipy

from attacker import attack, marked, publish


def is_safe(answers):
    return None if answers is None else not any(at_risk for *_, at_risk in answers)


def main():
    with open("tables.json") as file:
        tables = {entry["name"]: entry["table"] for entry in json.load(file)}
    with open("gauss.json") as file:
        gauss = json.load(file)["tables"]
    rows = []
    for entry in gauss:
        table = tables[entry["name"]]
        row = {"name": entry["name"]}
        for way in ("default", "elimination", "intervals"):
            hidden = entry[way]
            if hidden is None:
                continue
            touched = [f["id"] for f in table["figures"] if any(i in hidden for i in f["of"])]
            known = marked(table["policy"])
            row[way] = {"hidden": len(hidden), "counts": is_safe(attack(publish(table, hidden, touched), known)),
                        "figures": is_safe(attack(publish(table, hidden), known))}
        rows.append(row)
        print(row)
    with open("gauss-attacked.json", "w") as file:
        file.write(f'{{"scipy":"{scipy.__version__}","tables":[\n')
        file.write(",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]}\n")


if __name__ == "__main__":
    main()
