import type { Asked, GivenAnswer } from '@tandem/monitoring-core';
import type { JsonObject, Text } from '@tandem/domain';

/** A question of a form as a publication counts it. */
export interface CountedQuestion {
  readonly asked: Asked;
  readonly title: Required<Text>;
  /** Words of its places, by the names that `placesOf` gives them; numbers speak for themselves. */
  readonly places: { readonly [place: string]: Required<Text> };
  /** What one person's answers say to it. */
  valueOf(data: JsonObject): GivenAnswer['values'][string];
}

/** What a form can be in a survey. */
export interface SurveyQuestions {
  readonly counted: readonly CountedQuestion[];
  /** Titles of questions in one's own words: asked, never told. */
  readonly inWords: readonly Required<Text>[];
  /** Titles of questions that always ask for persons, files or signatures. */
  readonly naming: readonly Required<Text>[];
  /** It is signed: a consent or an order, no questionnaire. */
  readonly signed: boolean;
  /** Fields that nobody would ever read and that nothing needs: a survey does not ask them. */
  readonly leftOut: readonly string[];
  readonly index?: SatisfactionQuestions;
}

export interface SatisfactionQuestions {
  /** Ids of the questions of which the index is made. */
  readonly scales: readonly string[];
  /** Satisfied from this index on. */
  readonly from: number;
}
