import type { FactCasesView } from '@tandem/contracts';
import { formatDate, ListSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { LinkAnchor } from '../../../../shared/pieces/link.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { SidePanel } from '../../../../shared/pieces/side-panel.js';
import { factCasesQuery } from '../api/behind-rows.js';
import classes from '../panels.module.css';

export interface CasesPanelProps {
  readonly report: string;
  readonly measure: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** The people and pairs behind a number: who is counted, and of whom. */
export function CasesPanel({ report, measure, title, onClose }: CasesPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cases = useQuery(factCasesQuery(report, measure));
  return (
    <SidePanel
      over
      title={t('report.cases.title')}
      label={t('report.cases.label', { title })}
      onClose={onClose}
    >
      <p className={classes.hint}>{title}</p>
      <Loaded query={cases} skeleton={<ListSkeleton count={4} />}>
        {({ figure, explains, asOf, numerator, denominator }) => (
          <>
            <p className={classes.hint}>
              <b>{figure}.</b> {explains} {t('report.cases.asOf', { date: formatDate(asOf, language) })}
            </p>
            <People
              heading={t(denominator.length > 0 ? 'report.cases.counted' : 'report.cases.all', {
                count: numerator.length,
              })}
              people={numerator}
            />
            {denominator.length > 0 && (
              <People
                heading={t('report.cases.others', { count: othersOf(numerator, denominator).length })}
                people={othersOf(numerator, denominator)}
              />
            )}
          </>
        )}
      </Loaded>
    </SidePanel>
  );
}

type Person = FactCasesView['numerator'][number];

/** Of whom the share is taken and who does not count in it: whom one wants to see. */
const othersOf = (counted: readonly Person[], all: readonly Person[]): readonly Person[] => {
  const there = new Set(counted.map(({ id }) => id));
  return all.filter(({ id }) => !there.has(id));
};

function People({ heading, people }: { readonly heading: string; readonly people: readonly Person[] }) {
  return (
    <section>
      <h3 className={classes.heading}>{heading}</h3>
      <ul className={classes.list}>
        {people.map(({ id, title, case: caseId, detail }) => (
          <li key={id}>
            {caseId ? (
              <LinkAnchor to="/cases/$caseId" params={{ caseId }} size="sm">
                {title}
              </LinkAnchor>
            ) : (
              title
            )}
            {detail && <small>{detail}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
