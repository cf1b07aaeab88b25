import type { Json, JsonObject, Text } from '@tandem/domain';
import { truthy } from '@tandem/rules';
import { sendersOf } from '../actions/remember-sender.js';
import { activeParticipants, latestAnswer, type Draft } from '../decide/draft.js';
import { evaluateLogic } from '../facts/evaluate-logic.js';
import { valueAt, pathOf } from '../facts/look-up-fact.js';
import type { GuardSpec } from '../language/definition.js';
import { MISSING_REASON } from './guard-words.js';
import { judgeAuthor } from './judge-author.js';
import { answer, missing, OPEN, YES, type Verdict } from './verdict.js';

/** Whether a guard lets the event pass, and if not, which leaf of it says no and in which words. */
export const judgeGuard = (draft: Draft, guard: GuardSpec): Verdict => {
  switch (guard.type) {
    case 'rule':
      return judgeRule(draft, guard);
    case 'and':
      return judgeAll(draft, guard.params.guards);
    case 'or':
      return judgeAny(draft, guard.params.guards);
    case 'not':
      return negate(judgeGuard(draft, guard.params.guard), guard.params.reason);
    case 'formSubmitted':
      if (draft.asking?.form === guard.params.form) return OPEN;
      return answer(draft, guard, latestAnswer(draft, guard.params.form) !== undefined);
    case 'allAnswered':
      if (draft.asking?.form !== undefined && guard.params.forms.includes(draft.asking.form)) return OPEN;
      return answer(draft, guard, allAnswered(draft, guard.params.forms, guard.params.with));
    case 'enoughAnswered':
      return judgeEnough(draft, guard);
    case 'notAuthor':
      return judgeAuthor(draft, guard, [latestAnswer(draft, guard.params.form)?.author]);
    case 'notSender':
      return judgeAuthor(draft, guard, sendersOf(draft.context, guard.params.event));
    case 'noOpenTasks':
      return answer(draft, guard, !draft.tasks.some(({ key }) => guard.params.tasks.includes(key)));
    case 'inState':
      return answer(draft, guard, isIn(draft, guard.params.state));
  }
};

const judgeRule = (draft: Draft, guard: GuardSpec & { readonly type: 'rule' }): Verdict => {
  if (draft.asking && guard.params.onSending) return OPEN;
  if (draft.asking) draft.asking.undecided = false;
  const result = evaluateLogic(draft, guard.params.logic);
  if (draft.asking?.undecided) return OPEN;
  if ('missing' in result) return missing(guard, result.missing);
  return answer(draft, guard, truthy(result.value));
};

const judgeAll = (draft: Draft, guards: readonly GuardSpec[]): Verdict => {
  let verdict = YES;
  for (const guard of guards) {
    const one = judgeGuard(draft, guard);
    if (one.is === 'no' || one.is === 'missing') return one;
    if (one.is === 'open') verdict = OPEN;
  }
  return verdict;
};

const judgeAny = (draft: Draft, guards: readonly GuardSpec[]): Verdict => {
  let verdict: Verdict | undefined;
  for (const guard of guards) {
    const one = judgeGuard(draft, guard);
    if (one.is === 'yes') return one;
    if (one.is === 'open' || verdict === undefined) verdict = one;
  }
  return verdict ?? { is: 'no', reason: MISSING_REASON };
};

const negate = (verdict: Verdict, reason: Text): Verdict => {
  if (verdict.is === 'no') return YES;
  if (verdict.is === 'yes') return { is: 'no', reason };
  return verdict;
};

/** For a form that participants are asked for one by one, every active one of them; else one answer will do. */
const allAnswered = (draft: Draft, forms: readonly string[], wanted: JsonObject | undefined): boolean => {
  let asked = false;
  for (const form of forms) {
    const given = draft.answers.filter((one) => one.form === form && holds(one.data, wanted));
    const roles = draft.compiled.askedOf.get(form);
    if (!roles) {
      if (given.length === 0) return false;
      asked = true;
      continue;
    }
    for (const role of roles) {
      for (const { person } of activeParticipants(draft, role)) {
        asked = true;
        if (!given.some(({ participant }) => participant === person)) return false;
      }
    }
  }
  return asked;
};

const holds = (data: JsonObject, wanted: JsonObject | undefined): boolean =>
  wanted === undefined ||
  Object.keys(wanted).every((name) => same(valueAt(data, pathOf(name), 0), wanted[name]));

const same = (one: Json | undefined, other: Json | undefined): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** A quorum: of those who are asked one by one, so many; where nobody in particular is asked, so many answers. */
const judgeEnough = (draft: Draft, guard: GuardSpec & { readonly type: 'enoughAnswered' }): Verdict => {
  const { form, with: wanted, least } = guard.params;
  if (draft.asking?.form === form) return OPEN;
  if (draft.asking) draft.asking.undecided = false;
  const needed = evaluateLogic(draft, least);
  if (draft.asking?.undecided) return OPEN;
  if ('missing' in needed) return missing(guard, needed.missing);
  const fitting = draft.answers.filter((one) => one.form === form && holds(one.data, wanted));
  const roles = draft.compiled.askedOf.get(form);
  const count = roles
    ? roles
        .flatMap((role) => activeParticipants(draft, role))
        .filter(({ person }) => fitting.some(({ participant }) => participant === person)).length
    : fitting.length;
  return answer(draft, guard, typeof needed.value === 'number' && count >= needed.value);
};

const isIn = (draft: Draft, state: string): boolean => {
  const moved = draft.entered?.get(state);
  if (moved !== undefined) return moved;
  return draft.startedIn.some((path) => path === state || path.startsWith(`${state}.`));
};
