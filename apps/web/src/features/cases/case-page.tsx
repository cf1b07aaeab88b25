import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileText, IconPrinter } from '@tabler/icons-react';
import type { AvailableEventView, CaseView } from '@tandem/contracts';
import {
  CaseSkeleton,
  formatDate,
  PageTitle,
  PairAvatars,
  Panel,
  PersonAvatar,
  StatusChip,
} from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pageOfSubject } from '../../shared/cases/case-pages.js';
import { caseQuery } from '../../shared/cases/get-case.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Crumbs } from '../../shared/pieces/crumbs.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { Page } from '../../shared/pieces/page.js';
import { usePermission } from '../../shared/session/use-session.js';
import { useWords } from '../../shared/words/use-words.js';
import { ActionList } from './action-list.js';
import type { HistoryFilter } from './api/list-history.js';
import { CaseRoad } from './case-road.js';
import classes from './cases.module.css';
import { ActLadder } from './panels/act-ladder.js';
import { DocumentsPanel } from './panels/documents-panel.js';
import { HistoryPanel } from './panels/history-panel.js';
import { MeetingsPanel } from './panels/meetings-panel.js';
import { ParticipantsPanel } from './panels/participants-panel.js';
import { ProgrammePanel } from './panels/programme-panel.js';
import { latestAnswer, PROGRAMME } from './panels/read-programme.js';
import { TasksPanel } from './panels/tasks-panel.js';
import { TurnCard } from './turn-card.js';

export interface CasePageProps {
  readonly caseId: string;
  readonly history: HistoryFilter;
  readonly onHistory: (filter: HistoryFilter) => void;
  readonly onDo: (event: AvailableEventView) => void;
  readonly onAnswer: (answerId: string) => void;
}

/** Everything about one case: where it stands, what can be done and by whom, its programme, papers and past. */
export function CasePage(props: CasePageProps) {
  const view = useQuery(caseQuery(props.caseId));
  return (
    <Page title={view.data?.title}>
      <Loaded query={view} skeleton={<CaseSkeleton />}>
        {(data) => {
          // Notices and old links name the case; what people work with is the plan or the report.
          const page = pageOfSubject(data.subject, data.id);
          return page ? <Navigate {...page} replace /> : <Body {...props} view={data} />;
        }}
      </Loaded>
    </Page>
  );
}

function Body({ view, history, onHistory, onDo, onAnswer }: CasePageProps & { readonly view: CaseView }) {
  const { t } = useTranslation();
  return (
    <>
      <Head view={view} onAnswer={onAnswer} />
      {view.stage !== null || view.subject === 'cycle' ? (
        <Panel>
          <div className={classes.road}>
            <CaseRoad view={view} variant="full" />
          </div>
        </Panel>
      ) : null}
      <div className={classes.container}>
        <div className={classes.page}>
          <div className={classes.column}>
            {view.status === 'open' && <TurnCard view={view} />}
            <div data-screen-only>
              <Panel title={t('cases.whatYouCanDo')}>
                <ActionList view={view} onDo={onDo} />
              </Panel>
            </div>
            <ParticipantsPanel view={view} />
            <DocumentsPanel documents={view.documents} />
          </div>
          <div className={classes.column}>
            <TasksPanel tasks={view.tasks} />
            <ProgrammePanel view={view} onAnswer={onAnswer} />
            <MeetingsPanel view={view} onAnswer={onAnswer} />
            <ActLadder view={view} onAnswer={onAnswer} />
          </div>
          <div className={classes.column}>
            <HistoryPanel view={view} filter={history} onFilter={onHistory} />
          </div>
        </div>
      </div>
    </>
  );
}

function Head({ view, onAnswer }: { readonly view: CaseView; readonly onAnswer: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const seesBoard = usePermission('board.see');
  const active = view.participants.filter(({ state }) => state === 'active');
  const mentor = active.find(({ role }) => role === 'mentor');
  const mentee = active.find(({ role }) => role === 'mentee');
  const only = active[0];
  const programme = latestAnswer(view.answers, PROGRAMME);
  const home = seesBoard
    ? { label: t('frame.board'), to: '/board' as const }
    : { label: t('frame.pairs'), to: '/pairs' as const };
  return (
    <PageTitle
      above={
        <Crumbs
          items={[
            home,
            ...(view.stage && view.subject !== 'cycle' ? [{ label: words.stage(view.stage) }] : []),
            { label: t(`board.subject.${view.subject}`) },
          ]}
        />
      }
      mark={
        mentor && mentee ? (
          <PairAvatars mentor={mentor.person.name} mentee={mentee.person.name} />
        ) : only ? (
          <PersonAvatar
            name={only.person.name}
            role={only.role === 'mentee' ? 'mentee' : 'other'}
            size={40}
          />
        ) : undefined
      }
      title={view.title}
      subtitle={
        <>
          {view.workflowTitle}, {view.unit.title}.{' '}
          {t('cases.opened', { date: formatDate(view.openedAt, language) })}{' '}
          {view.status !== 'open' && (
            <StatusChip tone={view.status === 'done' ? 'done' : 'neutral'}>
              {t(`cases.status.${view.status}`)}
            </StatusChip>
          )}
        </>
      }
      actions={
        <span data-screen-only style={{ display: 'flex', gap: '0.375rem' }}>
          {programme?.data && (
            <Button
              variant="default"
              leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
              onClick={() => onAnswer(programme.id)}
            >
              {t('cases.programme')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
            onClick={() => print()}
          >
            {t('cases.print')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={30} aria-label={t('cases.more')}>
                <IconDots size={18} stroke={1.75} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>
                {t('cases.version', { title: view.workflowTitle, version: view.version })}
              </Menu.Label>
              <Menu.Item onClick={() => void navigator.clipboard?.writeText(location.href)}>
                {t('cases.copyLink')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      }
    />
  );
}
