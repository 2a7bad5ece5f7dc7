module.exports = { testRegex: "\\.jest\\.ts$", transform: { "\\.ts$": ["ts-jest", { diagnostics: true }] } };
