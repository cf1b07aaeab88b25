import { isEnough } from '../../surveys/publication/tellable-rows.js';
import type { Answers } from './distribution.js';

/**
 * May numbers of answers leave a place? Of each answer nobody's or enough people's, as everything that surveys tell
 * (decisions 16 and 22): then no sum and no difference of what places told can be of one to four.
 */
export const mayBeTold = (answers: Answers): boolean => Object.values(answers).every(isEnough);
