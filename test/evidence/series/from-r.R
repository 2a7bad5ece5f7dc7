# The change tests of src/analysis/series, in R's own words, on counts printed by LPT 2022.
# Rscript test/evidence/series/from-r.R > test/evidence/series/from-r.json
p_of <- function(z) 2 * pnorm(-abs(z))
row <- function(id, z, p = p_of(z)) {
  sprintf('{ "id": "%s", "statistic": %.17g, "p": %.17g }', id, z, p)
}
# White over BME: x of n White and y of m BME people, this year and then last year.
ratio <- function(id, x, n, y, m) {
  lr <- log((x / n) / (y / m))
  v <- 1 / x - 1 / n + 1 / y - 1 / m
  row(id, (lr[1] - lr[2]) / sqrt(sum(v)))
}
# One share, this year and then last year: Pearson's chi-squared without continuity correction, by prop.test.
share <- function(id, x, n) {
  test <- prop.test(x, n, correct = FALSE)
  row(id, sign(x[1] / n[1] - x[2] / n[2]) * sqrt(unname(test$statistic)), test$p.value)
}
# BME less White: y of m BME and x of n White people, this year and then last year.
gap <- function(id, y, m, x, n) {
  d <- y / m - x / n
  v <- (y / m) * (1 - y / m) / m + (x / n) * (1 - x / n) / n
  row(id, (d[1] - d[2]) / sqrt(sum(v)))
}
lines <- c(
  ratio("indicator-2/relative-likelihood", c(596, 400), c(3842, 3327), c(207, 171), c(2386, 2082)),
  ratio("indicator-4/relative-likelihood", c(2936, 3526), c(4102, 3991), c(939, 1075), c(1409, 1287)),
  share("indicator-2/likelihood/white", c(596, 400), c(3842, 3327)),
  share("indicator-2/likelihood/bme", c(207, 171), c(2386, 2082)),
  share("indicator-4/likelihood/white", c(2936, 3526), c(4102, 3991)),
  share("indicator-5/white", c(488, 487), c(2237, 2183)),
  share("indicator-5/bme", c(139, 126), c(571, 516)),
  share("indicator-6/bme", c(120, 128), c(574, 516)),
  share("indicator-6/colleagues/bme", c(93, 104), c(566, 506)),
  share("indicator-8/white", c(142, 129), c(2228, 2175)),
  share("indicator-8/bme", c(77, 74), c(569, 511)),
  gap("indicator-5/difference", c(139, 126), c(571, 516), c(488, 487), c(2237, 2183)),
  gap("indicator-6/difference", c(120, 128), c(574, 516), c(420, 432), c(2233, 2187)),
  gap("indicator-8/difference", c(77, 74), c(569, 511), c(142, 129), c(2228, 2175))
)
cat(sprintf('{\n  "made": "%s",\n  "rows": [\n    %s\n  ]\n}\n', R.version.string, paste(lines, collapse = ",\n    ")))
