/** Two tables count as equally likely up to this relative difference: rounding must not decide. R's test has the same. */
export const TIE = 1e-7;
