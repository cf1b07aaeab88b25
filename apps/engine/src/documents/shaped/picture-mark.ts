/** Where a picture stands among the words of a filled template: signs that nobody types and no text keeps. */
export const pictureMark = (index: number): string => `\ue010${index}\ue011`;
