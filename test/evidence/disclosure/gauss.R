# Writes gauss.json: what the R package GaussSuppression hides of the tables in tables.json, in three ways.
# Each cell is a column of x, each group of people in leaves.json a row; small counts are primary as the policy says.
suppressMessages({
  library(jsonlite)
  library(Matrix)
  library(GaussSuppression)
})

tables <- fromJSON("tables.json", simplifyVector = FALSE)
leaves <- fromJSON("leaves.json", simplifyVector = FALSE)

hidden_by <- function(table, people, ...) {
  ids <- vapply(table$cells, function(cell) cell$id, "")
  counts <- vapply(people, function(leaf) as.integer(leaf[[1]]), 0L)
  cells <- lapply(people, function(leaf) unlist(leaf[[2]]) + 1L)
  x <- sparseMatrix(i = rep(seq_along(cells), lengths(cells)), j = unlist(cells), x = 1, dims = c(length(cells), length(ids)))
  zeros_hidden <- table$policy$zeros == "hidden"
  capture.output(out <- suppressMessages(suppressWarnings(GaussSuppressionFromData(
    data.frame(freq = counts, id = seq_along(counts)), freqVar = "freq", x = x, crossTable = data.frame(id = ids),
    maxN = table$policy$threshold - 1, protectZeros = zeros_hidden, secondaryZeros = FALSE, printInc = FALSE, ...
  ))))
  ids[out$suppressed]
}

answers <- Map(function(entry, people) {
  table <- entry$table
  # From 0 to the last count below the threshold; where zeros are shown, that leaves from 1 to it.
  width <- table$policy$threshold - 1
  message(entry$name)
  list(
    name = entry$name,
    # As the package does by default: zeros or ones are also protected against those who know that they are such.
    default = hidden_by(table, people$leaves),
    # Elimination alone.
    elimination = hidden_by(table, people$leaves, singletonMethod = "none"),
    # Elimination, and more until every interval is as wide as the mark leaves it.
    intervals = tryCatch(
      hidden_by(table, people$leaves, singletonMethod = "none", lpPackage = "lpSolve", rangeMin = width),
      error = function(e) {
        message("  ", conditionMessage(e))
        NULL
      }
    )
  )
}, tables, leaves)

version <- function(name) as.character(packageVersion(name))
versions <- list(R = paste(R.version$major, R.version$minor, sep = "."), GaussSuppression = version("GaussSuppression"),
                 SSBtools = version("SSBtools"), Matrix = version("Matrix"), lpSolve = version("lpSolve"))
rows <- vapply(answers, function(a) as.character(toJSON(a, auto_unbox = FALSE, null = "null")), "")
rows <- sub('"name":\\["([^]]*)"\\]', '"name":"\\1"', rows)
writeLines(c(paste0('{"versions":', toJSON(versions, auto_unbox = TRUE), ',"tables":['), paste(rows, collapse = ",\n"), "]}"), "gauss.json")
