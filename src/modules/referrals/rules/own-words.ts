/** As long as a person may write of their own when they ask for help, in characters; the page says so beside the field. */
export const LONGEST_WORDS = 2000;
