import { Button, CopyButton } from '@mantine/core';
import { IconCopy, IconCopyCheck } from '@tabler/icons-react';
import type { CompletenessListed } from '@tandem/contracts';
import { EmptyState, formatDate, ListSkeleton, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { completenessQuery } from '../../api/campaigns.js';
import { ReportLink } from '../../pieces/report-link.js';
import classes from './control.module.css';

type Group = CompletenessListed['groups'][number];

/** Who has handed in nothing, and who handed in late: by name, place by place. */
export function MissingNames({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const query = useQuery(completenessQuery(campaign));
  const groups = query.data?.groups ?? [];
  const missing = groups.filter((group) => group.missing.length > 0);
  const late = groups.filter((group) => group.late.length > 0);
  const count = missing.reduce((sum, group) => sum + group.missing.length, 0);
  return (
    <Panel
      title={t('campaigns.control.missing')}
      note={query.data && String(count)}
      actions={count > 0 && <CopyNames groups={missing} />}
    >
      <Loaded query={query} skeleton={<ListSkeleton count={4} />}>
        {() =>
          count === 0 && late.length === 0 ? (
            <EmptyState title={t('campaigns.control.allIn')} text={t('campaigns.control.allInText')} />
          ) : (
            <>
              {missing.map((group) => (
                <NamesOf key={keyOf(group)} title={group.title} count={group.missing.length}>
                  {group.missing.map(({ report, unit }) => (
                    <li key={report}>
                      <ReportLink report={report}>{unit.title}</ReportLink>
                    </li>
                  ))}
                </NamesOf>
              ))}
              {late.length > 0 && <h3 className={classes.lateHead}>{t('campaigns.control.lateNames')}</h3>}
              {late.map((group) => (
                <LateOf key={keyOf(group)} group={group} />
              ))}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

const keyOf = ({ level, place }: Group): string => `${level} ${place?.id ?? ''}`;

interface NamesOfProps {
  readonly title: string;
  readonly count: number;
  readonly children: React.ReactNode;
}

/** More than these are shown on demand; on paper they all are. */
const MANY = 12;

function NamesOf({ title, count, children }: NamesOfProps) {
  return (
    <details className={classes.group} open={count <= MANY}>
      <summary>
        {title} <b>{count}</b>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

function LateOf({ group }: { readonly group: Group }) {
  const language = useLanguage();
  return (
    <NamesOf title={group.title} count={group.late.length}>
      {group.late.map(({ report, unit, submittedAt }) => (
        <li key={report}>
          <ReportLink report={report}>{unit.title}</ReportLink>, {formatDate(submittedAt, language, 'short')}
        </li>
      ))}
    </NamesOf>
  );
}

/** The names as text, for a letter or a minute. */
function CopyNames({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation();
  const text = groups
    .map(({ title, missing }) => `${title}:\n${missing.map(({ unit }) => `– ${unit.title}`).join('\n')}`)
    .join('\n\n');
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={copied ? <IconCopyCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
          onClick={copy}
          data-screen-only
        >
          {t(copied ? 'campaigns.control.copied' : 'campaigns.control.copy')}
        </Button>
      )}
    </CopyButton>
  );
}
