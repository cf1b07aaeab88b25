/** In the words of Chromium, Firefox and Safari. */
const WORDS =
  /dynamically imported module|error loading dynamically|importing a module script failed|unable to preload/iu;

/** A part of the application did not come: the network is gone, or a new version has replaced the files of this one. */
export const isLostScript = (error: unknown): boolean => error instanceof Error && WORDS.test(error.message);
