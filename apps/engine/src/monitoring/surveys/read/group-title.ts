import { say, type Language } from '@tandem/domain';
import type { ToldQuestion } from '../publish/told-question.js';

const OR: { readonly [language in Language]: string } = { ru: ' или ', en: ' or ' };

/** «Редко или 1–2 раза»: answers that are told together, in the words of the form. */
export const groupTitle = ({ places }: ToldQuestion, of: readonly string[], language: Language): string =>
  of.map((place) => (places[place] ? say(places[place], language) : place)).join(OR[language]);
