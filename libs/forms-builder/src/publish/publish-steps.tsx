import { useEffect, useMemo, useRef, useState } from 'react';
import { openDocument, readTree } from '@tandem/forms-core';
import type { FormImpactView } from '@tandem/contracts';
import { EmptyState, ErrorState } from '@tandem/ui';
import { placeOfIssue } from '../check/place-of-issue.js';
import { usePort, useStudio, useStudioActions } from '../state/index.js';
import { ChangeList } from './change-list.js';
import { findLockedChanges } from './find-locked-changes.js';
import { PublishFoot } from './publish-foot.js';
import {
  mayLeave,
  needsComment,
  NOTHING_CHOSEN,
  PUBLISH_STEPS,
  toggled,
  type PublishChoice,
  type PublishStep,
} from './publish-state.js';
import { StepCheck } from './step-check.js';
import { StepConfirm } from './step-confirm.js';
import { StepImpact } from './step-impact.js';
import { publishWords } from './words.js';
import classes from './publish.module.css';

/** What was published, for the words at the end. */
export interface Published {
  readonly version: number;
  readonly runningCases: number;
  readonly movedDrafts: number;
}

export interface PublishStepsProps {
  readonly impact: FormImpactView;
  readonly version: number;
  readonly revision: number;
  readonly onAgain: () => void;
  readonly onPublished: (published: Published) => void;
}

/** The four steps over one look at the draft; another revision begins them anew. */
export function PublishSteps({ impact, version, revision, onAgain, onPublished }: PublishStepsProps) {
  const port = usePort();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const tree = useStudio((state) => state.tree);
  const basedOn = useStudio((state) => state.info.basedOn);
  const words = publishWords(language);
  const [step, setStep] = useState<PublishStep>('check');
  const [choice, setChoice] = useState<PublishChoice>(NOTHING_CHOSEN);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly code: string; readonly message: string }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [step]);
  const before = useMemo(() => (basedOn ? treeOf(basedOn.text) : undefined), [basedOn]);
  const locked = useMemo(() => findLockedChanges(impact.changes, tree, before), [impact, tree, before]);
  const change = (part: Partial<PublishChoice>) => setChoice((one) => ({ ...one, ...part }));

  const counts = { runningCases: impact.cases.total, movedDrafts: choice.moved.size };
  const publish = async () => {
    setSending(true);
    setRefusal(undefined);
    try {
      const outcome = await port.publish({
        comment: choice.comment.trim(),
        revision,
        accepted: [...choice.accepted],
        moveDrafts: [...choice.moved],
      });
      if (outcome.kind === 'published') onPublished({ ...counts, version: outcome.version });
      else setRefusal(outcome);
    } catch {
      setRefusal({ code: 'offline', message: words.failedText });
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <ol className={classes.steps}>
        {PUBLISH_STEPS.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            <span className={classes.number}>{index + 1}</span>
            {words.steps[one]}
          </li>
        ))}
      </ol>
      <h2 className={classes.heading} ref={heading} tabIndex={-1}>
        {words.steps[step]}
      </h2>
      {step === 'check' && (
        <StepCheck
          {...{ impact, tree, language, words }}
          accepted={choice.accepted}
          onAccept={(code, put) => change({ accepted: toggled(choice.accepted, [code], put) })}
          onMend={(path) => {
            const place = placeOfIssue(path, tree);
            if (place.field !== undefined) actions.reveal(place.field);
            else actions.openTab(place.tab === 'form' ? 'layout' : place.tab, { kind: 'issue', id: path });
          }}
        />
      )}
      {step === 'changes' &&
        (impact.changes.length > 0 ? (
          <ChangeList changes={impact.changes} {...{ language, words }} />
        ) : (
          <EmptyState
            title={basedOn ? words.same : words.first}
            text={basedOn ? words.sameText : words.firstText}
          />
        ))}
      {step === 'impact' && (
        <StepImpact
          {...{ impact, language, words }}
          moved={choice.moved}
          caseHref={port.caseHref}
          onMove={(tasks, put) => change({ moved: toggled(choice.moved, tasks, put) })}
        />
      )}
      {step === 'confirm' && (
        <StepConfirm
          {...{ ...counts, version, locked, language, words }}
          comment={choice.comment}
          commentNeeded={needsComment(impact)}
          lookedAgain={choice.lookedAgain}
          onComment={(comment) => change({ comment })}
          onLookAgain={(lookedAgain) => change({ lookedAgain })}
        />
      )}
      {refusal && (
        <ErrorState
          title={refusal.code === 'stale-revision' ? words.moved : words.refused}
          text={refusal.message}
          {...(refusal.code === 'offline' ? {} : { onRetry: onAgain, retryLabel: words.again })}
        />
      )}
      <PublishFoot
        {...{ step, version, sending, words }}
        mayGoOn={mayLeave(step, impact, choice, locked.length)}
        onStep={setStep}
        onPublish={() => void publish()}
      />
    </>
  );
}

const treeOf = (text: string) => {
  const before = openDocument(text);
  return before.ok ? readTree(before.document.value) : undefined;
};
