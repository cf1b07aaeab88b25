import { useMemo, useState, type ReactNode } from 'react';
import { IconAlertTriangle, IconCircleCheck, IconEyeOff } from '@tabler/icons-react';
import { ROLE_TITLES, say, type JsonObject, type Language } from '@tandem/domain';
import {
  prefill,
  translateForm,
  readTree,
  type FormDefinition,
  type FormEnvironment,
  type FormTree,
} from '@tandem/forms-core';
import { AnswersView, FormView, type Pickers } from '@tandem/forms-renderer';
import { EmptyState } from '@tandem/ui';
import { hideFromRole, sightOf, type Looker } from './hide-from-role.js';
import type { DraftJudge } from './judge-draft.js';
import { PaperSheet } from './paper-sheet.js';
import { PhoneFrame } from './phone-frame.js';
import type { PreviewState } from './preview-state.js';
import type { PreviewWords } from './words.js';
import classes from './preview.module.css';

export interface PreviewStageProps {
  readonly definition: FormDefinition;
  readonly tree: FormTree;
  readonly state: PreviewState;
  readonly role: Looker;
  readonly environment: FormEnvironment;
  readonly judge: DraftJudge;
  readonly language: Language;
  readonly words: PreviewWords;
  readonly pickers: Pickers;
  readonly onAnswers: (answers: JsonObject) => void;
}

const PHONE_WIDTH = 360;

/** What this role sees: the form to fill in, the answers to read, or nothing. */
export function PreviewStage(props: PreviewStageProps) {
  const { definition, state, role, environment, judge, language, words } = props;
  const sight = sightOf(definition.meta, role);
  const seen = useMemo(
    () => (sight === 'fill' ? { definition, hidden: [] } : hideFromRole(definition, role)),
    [definition, role, sight],
  );
  if (sight === 'none')
    return (
      <EmptyState
        icon={<IconEyeOff size={28} stroke={1.75} aria-hidden />}
        title={words.cannotSee(say(ROLE_TITLES[role], language))}
        text={words.cannotSeeText}
      />
    );
  if (state.device === 'paper') return <Paper {...props} definition={seen.definition} />;
  return (
    <>
      {judge.broken && (
        <p className={classes.note} role="status">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {words.cannotJudge}
        </p>
      )}
      {seen.hidden.length > 0 && (
        <p className={classes.note} data-tone="plain">
          <IconEyeOff size={16} stroke={1.75} aria-hidden />
          {words.hidden(seen.hidden.map((title) => `«${title}»`).join(', '))}
        </p>
      )}
      <Device {...props}>
        {sight === 'fill' ? (
          // Other facts of the case are another beginning: what is filled in beforehand comes anew.
          <Filling key={JSON.stringify(environment.case)} {...props} />
        ) : (
          <Reading {...props} definition={seen.definition} />
        )}
      </Device>
    </>
  );
}

function Device({ state, words, children }: PreviewStageProps & { readonly children: ReactNode }) {
  const phone = state.device === 'phone';
  if (!phone && !state.large)
    return (
      <section className={classes.stage} aria-label={words.preview}>
        {children}
      </section>
    );
  return (
    <PhoneFrame
      title={phone ? words.frame : words.preview}
      width={phone ? PHONE_WIDTH : 'full'}
      large={state.large}
    >
      <main className={classes.inFrame}>{children}</main>
    </PhoneFrame>
  );
}

function Filling(props: PreviewStageProps) {
  const { definition, state, environment, judge, pickers, words, onAnswers } = props;
  const known = useMemo(
    () => prefill(definition.schema, environment.case ?? {}, environment.today),
    [definition, environment],
  );
  const answers = state.answers ?? known;
  // Nothing is sent from a preview: it says that the form would have let these very answers pass.
  const [passed, setPassed] = useState<JsonObject>();
  return (
    <>
      {passed === answers && (
        <p className={classes.note} data-tone="done" role="status">
          <IconCircleCheck size={16} stroke={1.75} aria-hidden />
          {words.accepted}
        </p>
      )}
      <FormView
        definition={definition}
        answers={answers}
        environment={environment}
        pickers={pickers}
        judge={judge.judge}
        submitLabel={words.send}
        onChange={onAnswers}
        onSubmit={() => setPassed(answers)}
        {...(state.device === 'phone' ? { narrow: true } : {})}
      />
    </>
  );
}

/** Answers as they would be stored: whoever reads them reads what is computed too. */
const useStored = ({ state: { answers }, judge, environment }: PreviewStageProps): JsonObject | undefined =>
  useMemo(
    () => answers && (judge.verdict(answers, environment)?.data ?? answers),
    [answers, judge, environment],
  );

function Reading(props: PreviewStageProps) {
  const { definition, environment, pickers, words } = props;
  const answers = useStored(props);
  if (!answers) return <EmptyState title={words.nothingToRead} text={words.nothingToReadText} />;
  return (
    <div className={classes.answers}>
      <AnswersView {...{ definition, answers, pickers }} language={environment.language} showBlank />
    </div>
  );
}

function Paper(props: PreviewStageProps) {
  const { definition, environment, pickers } = props;
  const answers = useStored(props);
  const said = useMemo(
    () => translateForm(definition, environment.language),
    [definition, environment.language],
  );
  const tree = useMemo(
    () => readTree({ ...definition, schema: said.schema, uiSchema: said.uiSchema }),
    [definition, said],
  );
  if (!answers)
    return (
      <div className={classes.stage}>
        <PaperSheet title={said.title} tree={tree} />
      </div>
    );
  return (
    <div className={classes.stage}>
      <article className={classes.sheet} aria-label={said.title}>
        <h2>{said.title}</h2>
        <AnswersView {...{ definition, answers, pickers }} language={environment.language} showBlank />
      </article>
    </div>
  );
}
