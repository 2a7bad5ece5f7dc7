# Writes from-r.json: what R says of every table: stats (binom.test, prop.test, fisher.test, p.adjust, qnorm), epitools
# (riskratio.wald is Katz) and metafor (rma.mh is Mantel-Haenszel with Greenland and Robins' variance).
#
#     Rscript from-r.R

suppressMessages({
  library(jsonlite)
  library(epitools)
  library(metafor)
})
options(warn = -1)
grid <- fromJSON("tables.json", simplifyVector = FALSE)

json <- function(value) toJSON(value, digits = NA, auto_unbox = TRUE, null = "null", na = "string")
attempt <- function(expr) tryCatch(as.numeric(expr), error = function(e) NULL)

row <- function(one) {
  xa <- one$over$count; na <- one$over$of; xb <- one$under$count; nb <- one$under$of
  cells <- matrix(c(xa, na - xa, xb, nb - xb), 2, byrow = TRUE)
  intervals <- lapply(one$levels, function(level) {
    # epitools puts the reference group first and the outcome last.
    katz <- function() riskratio.wald(cells[2:1, 2:1], conf.level = level)$measure[2, c("lower", "upper")]
    list(
      level = level,
      wilson = attempt(prop.test(xa, na, conf.level = level, correct = FALSE)$conf.int),
      `clopper-pearson` = attempt(binom.test(xa, na, conf.level = level)$conf.int),
      katz = if (xa == 0 || xb == 0) NULL else attempt(katz())
    )
  })
  chi <- function() {
    result <- prop.test(c(xa, xb), c(na, nb), correct = FALSE)
    c(result$statistic, result$p.value)
  }
  fisher <- if (min(na, nb, xa + xb, na + nb - xa - xb) > 200000) NULL else attempt(fisher.test(cells, conf.int = FALSE)$p.value)
  list(intervals = intervals, tests = list(`chi-squared` = attempt(chi()), `fisher-exact` = fisher))
}

pooled <- function(pool, level) {
  part <- function(get) vapply(pool, function(one) as.numeric(get(one)), 0)
  fit <- rma.mh(
    measure = "RR", level = 100 * level, drop00 = FALSE,
    ai = part(function(s) s$over$count), n1i = part(function(s) s$over$of),
    ci = part(function(s) s$under$count), n2i = part(function(s) s$under$of)
  )
  exp(c(fit$beta, fit$ci.lb, fit$ci.ub))
}

rows <- vapply(grid$tables, function(one) json(row(one)), "")
pools <- vapply(grid$pools, function(pool) {
  json(list(`0.95` = attempt(pooled(pool, 0.95)), `0.9999` = attempt(pooled(pool, 0.9999))))
}, "")
lists <- vapply(grid$pLists, function(ps) {
  json(list(holm = I(p.adjust(unlist(ps), "holm")), `benjamini-hochberg` = I(p.adjust(unlist(ps), "BH"))))
}, "")
versions <- list(
  R = paste(R.version$major, R.version$minor, sep = "."), epitools = as.character(packageVersion("epitools")),
  metafor = as.character(packageVersion("metafor"))
)
listed <- function(rows) paste0("[\n    ", paste(rows, collapse = ",\n    "), "\n  ]")
cat(sprintf(
  "{\n  \"versions\": %s,\n  \"tables\": %s,\n  \"pools\": %s,\n  \"pLists\": %s\n}\n",
  json(versions), listed(rows), listed(pools), listed(lists)
), file = "from-r.json")
