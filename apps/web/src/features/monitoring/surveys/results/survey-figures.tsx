import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { SurveyResultsView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { FigurePanel } from './figure-panel.js';
import { changeBars, choiceFigure, indexBars, meanBars, unitBars } from './figures-of.js';
import { sayShare } from './say-number.js';
import classes from './results.module.css';

type Unit = SurveyResultsView['units'][number];

export interface SurveyFiguresProps {
  readonly title: string;
  readonly told: SurveyResultsView;
  readonly of: string | undefined;
  readonly onUnit: (unit: string | undefined) => void;
}

/** All figures of a survey: of one unit, and of the units side by side. */
export function SurveyFigures({ title, told, of, onUnit }: SurveyFiguresProps) {
  const { t } = useTranslation();
  const { units } = told;
  const chosen = units.find(({ unit }) => unit.id === of) ?? units[0]!;
  return (
    <>
      {units.length > 1 && (
        <Select
          className={classes.chooser}
          label={t('surveys.results.of')}
          data={units.map(({ unit }) => ({ value: unit.id, label: unit.title }))}
          value={chosen.unit.id}
          onChange={(unit) => onUnit(unit === units[0]!.unit.id ? undefined : (unit ?? undefined))}
          allowDeselect={false}
          searchable
        />
      )}
      <Response unit={chosen} />
      {chosen.answered !== null && <UnitFigures title={title} told={told} unit={chosen} />}
      {units.length > 1 && <UnitsSideBySide title={title} told={told} />}
    </>
  );
}

function Response({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Panel title={unit.unit.title}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('surveys.results.invited')}</dt>
          <dd>{unit.invited}</dd>
        </div>
        <div>
          <dt>{t('surveys.results.answered')}</dt>
          {unit.answered === null ? (
            <dd data-words>{t('surveys.results.hidden')}</dd>
          ) : (
            <dd>
              {unit.answered} ({sayShare(unit.share ?? 0, language)})
            </dd>
          )}
        </div>
      </dl>
      {unit.answered === null && <p className={classes.foot}>{t('surveys.results.hiddenText')}</p>}
      {unit.answered !== null && !unit.representative && (
        <p className={classes.warning}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          {t('surveys.results.notRepresentative')}
        </p>
      )}
    </Panel>
  );
}

interface UnitFiguresProps extends Pick<SurveyFiguresProps, 'title' | 'told'> {
  readonly unit: Unit;
}

function UnitFigures({ title, told, unit }: UnitFiguresProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = unit.unit.id;
  const fileOf = (what: string) => `${title}, ${unit.unit.title}, ${what}`;
  const means = meanBars(told, id, language, t);
  const changes = changeBars(told, id, language, t);
  const scale = told.questions.find((one) => one.kind === 'number' && one.scale)?.scale;
  return (
    <div className={classes.figures}>
      {changes.length > 0 && (
        <div data-wide>
          <FigurePanel
            title={t('surveys.results.changes')}
            note={t('surveys.results.changesNote')}
            heads={[
              t('surveys.results.question'),
              t('surveys.results.change'),
              t('surveys.results.within'),
              t('surveys.results.people'),
            ]}
            bars={changes}
            fileName={fileOf(t('surveys.results.changes'))}
            foot={t('surveys.results.withinText')}
          />
        </div>
      )}
      {means.length > 0 && (
        <div data-wide>
          <FigurePanel
            title={t('surveys.results.means')}
            note={scale ? t('surveys.results.scale', { ...scale }) : undefined}
            heads={[
              t('surveys.results.question'),
              t('surveys.results.mean'),
              t('surveys.results.within'),
              t('surveys.results.people'),
            ]}
            bars={means}
            {...(scale ? { domain: [0, scale.max] as const } : {})}
            fileName={fileOf(t('surveys.results.means'))}
            foot={
              means.some(({ value }) => value === null)
                ? `${t('surveys.results.withinText')} ${t('surveys.results.hiddenWhy')}`
                : t('surveys.results.withinText')
            }
          />
        </div>
      )}
      {told.questions.map((question) => {
        const figure = choiceFigure(question, id, language);
        if (!figure) return null;
        if (figure.joined === 'all')
          return (
            <Panel key={question.id} level={3} title={question.title}>
              <p className={classes.alone}>{t('surveys.results.allTogether')}</p>
            </Panel>
          );
        return (
          <FigurePanel
            key={question.id}
            title={question.title}
            heads={[t('surveys.results.answer'), t('surveys.results.people'), t('surveys.results.share')]}
            bars={figure.bars}
            fileName={fileOf(question.title)}
            foot={figure.joined === 'some' ? t('surveys.results.together') : undefined}
          />
        );
      })}
    </div>
  );
}

function UnitsSideBySide({ title, told }: Pick<SurveyFiguresProps, 'title' | 'told'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const indices = indexBars(told, language, t);
  return (
    <div className={classes.figures}>
      {indices.length > 0 && (
        <div data-wide>
          <FigurePanel
            title={told.indices[0]!.title}
            note={t('surveys.results.indexNote')}
            heads={[
              t('surveys.results.unit'),
              t('surveys.results.satisfied'),
              t('surveys.results.satisfiedOf'),
            ]}
            bars={indices}
            domain={[0, 100]}
            fileName={`${title}, ${told.indices[0]!.title}`}
          />
        </div>
      )}
      <div data-wide>
        <FigurePanel
          title={t('surveys.results.byUnit')}
          heads={[
            t('surveys.results.unit'),
            t('surveys.results.answeredShare'),
            t('surveys.results.answered'),
            t('surveys.results.invited'),
          ]}
          bars={unitBars(told, language, t)}
          domain={[0, 100]}
          fileName={`${title}, ${t('surveys.results.byUnit')}`}
          foot={t('surveys.results.hiddenText')}
        />
      </div>
    </div>
  );
}
