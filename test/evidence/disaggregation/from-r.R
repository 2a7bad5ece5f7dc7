# Writes from-r.json: what R says of the groups of every table: chi-squared upper tails, the test of k groups, and each group
# against White and against all others, with Holm's and Benjamini and Hochberg's adjustments.
#
#     Rscript from-r.R

suppressMessages(library(jsonlite))
options(warn = -1)
grid <- fromJSON("tables.json", simplifyVector = FALSE)
json <- function(value) toJSON(value, digits = NA, auto_unbox = TRUE, pretty = TRUE, null = "null")

pair <- function(one, other) {
  cells <- rbind(c(one[1], one[2] - one[1]), c(other[1], other[2] - other[1]))
  expected <- outer(rowSums(cells), colSums(cells)) / sum(cells)
  if (min(expected) < 5) return(fisher.test(cells, conf.int = FALSE)$p.value)
  chisq.test(cells, correct = FALSE)$p.value
}
adjusted <- function(ps) list(
  p = I(ps), holm = I(p.adjust(ps, "holm")), `benjamini-hochberg` = I(p.adjust(ps, "BH"))
)
table <- function(one) {
  white <- unlist(one$white)
  groups <- lapply(one$groups, unlist)
  whole <- white + Reduce(`+`, groups)
  cells <- do.call(rbind, lapply(groups, function(g) c(g[1], g[2] - g[1])))
  test <- chisq.test(cells, correct = FALSE)
  list(
    name = one$name,
    heterogeneity = list(
      statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value, smallestExpected = min(test$expected)
    ),
    white = adjusted(vapply(groups, function(g) pair(g, white), 0)),
    others = adjusted(vapply(groups, function(g) pair(g, whole - g), 0))
  )
}
tails <- vapply(grid$tails, function(t) pchisq(t$statistic, t$df, lower.tail = FALSE), 0)
answer <- list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = ".")),
  tails = I(tails), tables = lapply(grid$tables, table)
)
cat(json(answer), "\n", file = "from-r.json", sep = "")
