import type { Text } from '@tandem/domain';

/** How an indicator of a criterion is assessed (`001…`, appendix 1, «Шкала оценки»). */
export type Scale = ChoiceScale | BandScale | LevelsScale | ParticipationScale | TrainingScale;

export interface ScaleStep {
  readonly key: string;
  readonly title: Required<Text>;
}

/** One of some words; `asked`: of many people, whose answers are shown as a distribution and never as one of them. */
export interface ChoiceScale {
  readonly kind: 'choice';
  readonly options: readonly ScaleStep[];
  readonly asked: boolean;
}

/** Bands of a share, the best first. */
export interface BandScale {
  readonly kind: 'bands';
  readonly bands: readonly Band[];
  /** A value without a judgement where a higher one is not better: a high share of the young is no merit (4b). */
  readonly judged: boolean;
  /** Participations may outnumber the young (criterion 5); those who stayed cannot outnumber those who came (4a). */
  readonly mayExceedWhole: boolean;
}

/**
 * A band holds from its lower bound up to the next band: «79–60 %» after «100–80 %» leaves 79.5 nowhere (R354), so that
 * only the lower bound is kept, and the words as printed.
 */
export interface Band extends ScaleStep {
  readonly from: number;
}

/** How many times, level by level: presentations, publications (6a). */
export interface LevelsScale {
  readonly kind: 'levels';
}

/** «Участие / неучастие» level by level (6c). */
export interface ParticipationScale {
  readonly kind: 'participation';
}

/** «Наличие, периодичность» (6b). */
export interface TrainingScale {
  readonly kind: 'training';
}
