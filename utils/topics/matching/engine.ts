/**
 * The edition of the rules by which topics are called. Taggings are stored under it, so that each is made anew when the same catalogue
 * would call something else: raise it whenever `scorer.ts`, `passing.ts` or what they read changes what is called, or how surely.
 */
export const ENGINE = 6;
