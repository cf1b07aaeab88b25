import { useMemo } from 'react';
import { IconCircleCheck } from '@tabler/icons-react';
import { EmptyState, ListSkeleton } from '@tandem/ui';
import { useStudio, useStudioActions } from '../state/index.js';
import { groupIssues, type PlacedIssue } from './group-issues.js';
import { IssueList } from './issue-list.js';
import { SampleList } from './sample-list.js';
import { checkWords } from './words.js';
import classes from './check.module.css';

/** What the studio found in the form by itself, each with its place and, where it can, the mend. */
export function CheckTab() {
  const check = useStudio((state) => state.check);
  const tree = useStudio((state) => state.tree);
  const text = useStudio((state) => state.document.text);
  const samples = useStudio((state) => state.document.value.samples);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = checkWords(language);
  const groups = useMemo(() => groupIssues(check?.issues ?? [], tree), [check, tree]);

  const open = ({ place, issue }: PlacedIssue) => {
    if (place.field !== undefined) actions.reveal(place.field);
    else if (place.tab !== 'form') actions.openTab(place.tab, { kind: 'issue', id: issue.path });
  };
  const fix = ({ issue }: PlacedIssue) => {
    if (issue.fix && !actions.do(issue.fix.operation)) actions.say(words.fixed);
  };

  return (
    <div className={classes.tab}>
      <header className={classes.head}>
        <h2>{words.title}</h2>
        <span role="status" className={classes.state}>
          {check?.text === text ? words.fresh : words.looking}
        </span>
      </header>
      {check === undefined && <ListSkeleton count={3} />}
      {check !== undefined && groups.length === 0 && (
        <EmptyState
          icon={<IconCircleCheck size={28} stroke={1.75} aria-hidden />}
          title={words.clean}
          text={words.cleanText}
        />
      )}
      {groups.length > 0 && (
        <IssueList {...{ groups, language, words, readOnly }} onOpen={open} onFix={fix} />
      )}
      <SampleList
        {...{ tree, words, readOnly }}
        samples={samples ?? []}
        results={check?.samples ?? []}
        onPreview={() => actions.openTab('preview')}
        onRemove={(title) => void actions.do({ do: 'removeSample', title })}
      />
    </div>
  );
}
