import { Anchor, Button } from '@mantine/core';
import { say, STAGES, type Language } from '@tandem/domain';
import type { FormImpactView } from '@tandem/contracts';
import { DraftTable } from './draft-table.js';
import type { PublishWords } from './words.js';
import classes from './publish.module.css';

export interface StepImpactProps {
  readonly impact: FormImpactView;
  readonly moved: ReadonlySet<string>;
  readonly language: Language;
  readonly words: PublishWords;
  /** Where a case can be read. */
  readonly caseHref: (id: string) => string;
  readonly onMove: (tasks: readonly string[], move: boolean) => void;
}

/** Third step: who works with the form now, and what becomes of what they have begun. */
export function StepImpact(props: StepImpactProps) {
  const { impact, language, words, moved, onMove } = props;
  const { cases, drafts, answers, users } = impact;
  const harmless = drafts.items.filter((one) => one.loses.length === 0).map((one) => one.task);
  return (
    <div className={classes.step}>
      <section>
        <h3>{words.cases(cases.total)}</h3>
        {cases.total === 0 ? (
          <p className={classes.quiet}>{words.noCases}</p>
        ) : (
          <>
            <p className={classes.promise}>{words.casesStay}</p>
            <p className={classes.quiet}>
              {cases.byVersion.map((one) => words.byVersion(one.version, one.count)).join('; ')}
            </p>
            {cases.byStage.map((group) => (
              <StageCases key={group.stage ?? 0} group={group} {...props} />
            ))}
          </>
        )}
      </section>
      <section>
        <h3>{words.drafts(drafts.total)}</h3>
        {drafts.total === 0 ? (
          <p className={classes.quiet}>{words.noDrafts}</p>
        ) : (
          <>
            <p>{words.draftsText}</p>
            <div className={classes.buttons}>
              {harmless.length > 0 && (
                <Button variant="default" onClick={() => onMove(harmless, true)}>
                  {words.moveAll}
                </Button>
              )}
              {moved.size > 0 && (
                <Button variant="default" onClick={() => onMove([...moved], false)}>
                  {words.moveNone}
                </Button>
              )}
            </div>
            <DraftTable {...props} drafts={drafts.items} />
          </>
        )}
      </section>
      {answers.length > 0 && (
        <section>
          <h3>{words.answers}</h3>
          <ul className={classes.facts}>
            {answers.map((one, index) => (
              <li key={`${one.at}${index}`}>
                {say(one.text, language).replace(/\.$/u, '')} —{' '}
                <strong>{words.answersCount(one.count)}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      {users.length > 0 && (
        <section>
          <h3>{words.users}</h3>
          <ul className={classes.facts}>
            {users.map((one, index) => (
              <li key={`${one.key}${index}`}>
                <strong>{one.title}</strong> ({words[one.kind]}): {say(one.text, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface StageCasesProps extends Pick<StepImpactProps, 'language' | 'words' | 'caseHref'> {
  readonly group: FormImpactView['cases']['byStage'][number];
}

function StageCases({ group, language, words, caseHref }: StageCasesProps) {
  const known = STAGES.find((one) => one.stage === group.stage);
  const title = known ? say(known.title, language) : words.noStage;
  const unseen = group.count - group.cases.length;
  return (
    <details className={classes.stage}>
      <summary>{words.stage(title, group.count)}</summary>
      <ul className={classes.facts}>
        {group.cases.map((one) => (
          <li key={one.id}>
            <Anchor href={caseHref(one.id)} target="_blank" rel="noreferrer" inherit>
              {one.title}
            </Anchor>
          </li>
        ))}
        {unseen > 0 && <li className={classes.quiet}>{words.more(unseen)}</li>}
      </ul>
    </details>
  );
}
