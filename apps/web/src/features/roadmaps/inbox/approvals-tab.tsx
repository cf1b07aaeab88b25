import { EmptyState, Panel } from '@tandem/ui';
import type { ApprovalsView } from '@tandem/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { AgreeBar } from './agree-bar.js';
import { AgreeMany } from './agree-many.js';
import { ApprovalsTable } from './approvals-table.js';
import classes from './inbox.module.css';

/** «На согласовании»: first what waits for this person, then what his level waits for from others. */
export function ApprovalsTab({ query }: { readonly query: UseQueryResult<ApprovalsView> }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [agreeing, setAgreeing] = useState(false);
  return (
    <Loaded query={query}>
      {({ mine, others }) => {
        const rows = mine.filter((row) => chosen.has(row.id));
        return (
          <div className={classes.lists}>
            <section aria-labelledby="approvals-mine">
              <h2 id="approvals-mine" className={classes.head}>
                {t('roadmaps.inbox.mine', { count: mine.length })}
              </h2>
              {rows.length > 0 && (
                <AgreeBar
                  count={rows.length}
                  onAgree={() => setAgreeing(true)}
                  onClear={() => setChosen(new Set())}
                />
              )}
              <Panel flush>
                {mine.length > 0 ? (
                  <ApprovalsTable rows={mine} chosen={chosen} onChosen={setChosen} />
                ) : (
                  <EmptyState
                    icon={<IconCircleCheck size={28} stroke={1.75} aria-hidden />}
                    title={t('roadmaps.inbox.nothing')}
                    text={t('roadmaps.inbox.nothingText')}
                  />
                )}
              </Panel>
            </section>
            {others.length > 0 && (
              <section aria-labelledby="approvals-others">
                <h2 id="approvals-others" className={classes.head}>
                  {t('roadmaps.inbox.others', { count: others.length })}
                </h2>
                <Panel flush>
                  <ApprovalsTable rows={others} />
                </Panel>
              </section>
            )}
            {agreeing && (
              <AgreeMany
                rows={rows}
                onClose={() => setAgreeing(false)}
                onDone={() => {
                  setAgreeing(false);
                  setChosen(new Set());
                }}
              />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
