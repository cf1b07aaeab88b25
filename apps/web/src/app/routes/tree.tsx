import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import {
  campaignKind,
  campaignState,
  reportContact,
  reportLevel,
  reportStanding,
  roadmapStanding,
} from '@tandem/contracts';
import { z } from 'zod';
import { bringWords, speak } from '../../shared/i18n/i18n.js';
import { languageOfBrowser } from '../../shared/i18n/language.js';
import { SignedIn } from '../frame/signed-in.js';
import { NotFound } from './states.js';

const root = createRootRouteWithContext<{ client: QueryClient }>()();
const word = z.string().optional().catch(undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ from: word }),
  component: lazyRouteComponent(() => import('./sign-in.js'), 'SignInRoute'),
});

/** The link of a letter that asks whether an address is right: read where the mail is, signed in or not. */
const confirmEmail = createRoute({
  getParentRoute: () => root,
  path: '/confirm-email',
  validateSearch: z.object({ lang: z.enum(['ru', 'en']).optional().catch(undefined) }),
  // In the language of the letter, whatever was spoken in this browser before.
  beforeLoad: ({ search, cause }) =>
    cause === 'enter' ? speak(search.lang ?? languageOfBrowser()) : undefined,
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./confirm-email.js'), bringWords('letters')]);
    return screen;
  }, 'ConfirmEmailRoute'),
});

/** Everything behind the sign-in. The chosen unit travels in the address, so that a link shows the same to a colleague. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  validateSearch: z.object({ unit: word }),
  search: { middlewares: [retainSearchParams(['unit'])] },
  component: SignedIn,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tasks' });
  },
});

const tasks = createRoute({
  getParentRoute: () => inside,
  path: '/tasks',
  validateSearch: z.object({
    role: word,
    task: word,
    show: z.enum(['unit', 'done']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./tasks.js'), 'TasksRoute'),
});

const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('./fill.js'), 'TaskFormRoute'),
});

const board = createRoute({
  getParentRoute: () => inside,
  path: '/board',
  validateSearch: z.object({
    kind: z.enum(['request', 'candidacy', 'pair']).optional().catch(undefined),
    due: z.enum(['overdue', 'soon']).optional().catch(undefined),
    person: word,
    mine: z.boolean().optional().catch(undefined),
    at: word,
    cycle: word,
    card: word,
  }),
  component: lazyRouteComponent(() => import('./board.js'), 'BoardRoute'),
});

const pairs = createRoute({
  getParentRoute: () => inside,
  path: '/pairs',
  validateSearch: z.object({
    person: word,
    stage: z.number().int().min(1).max(7).optional().catch(undefined),
    overdue: z.boolean().optional().catch(undefined),
    status: z.enum(['open', 'done', 'cancelled']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pairs.js'), 'PairsRoute'),
});

const caseRoute = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  validateSearch: z.object({
    history: z.enum(['all', 'decisions', 'meetings']).optional().catch(undefined),
    answer: word,
  }),
  component: lazyRouteComponent(() => import('./case.js'), 'CaseRoute'),
});

const eventForm = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/do/$event',
  component: lazyRouteComponent(() => import('./fill.js'), 'EventFormRoute'),
});

const answer = createRoute({
  getParentRoute: () => inside,
  path: '/answers/$answerId',
  component: lazyRouteComponent(() => import('./answer.js'), 'AnswerRoute'),
});

const start = createRoute({
  getParentRoute: () => inside,
  path: '/start/$workflow',
  // `about`: the indicator that a recommendation is about.
  validateSearch: z.object({ from: word, unit: word, about: word }),
  component: lazyRouteComponent(() => import('./fill.js'), 'StartFormRoute'),
});

const register = (path: '/mentors' | '/mentees', name: 'MentorsRoute' | 'MenteesRoute') =>
  createRoute({
    getParentRoute: () => inside,
    path,
    validateSearch: z.object({ q: word, status: word, area: word, at: word, sort: word }),
    component: lazyRouteComponent(() => import('./register.js'), name),
  });

const roadmaps = createRoute({
  getParentRoute: () => inside,
  path: '/roadmaps',
  validateSearch: z.object({
    tab: z.enum(['plans', 'approvals', 'region']).optional().catch(undefined),
    level: z.enum(['school', 'regionFounded', 'municipality', 'region']).optional().catch(undefined),
    standing: roadmapStanding.optional().catch(undefined),
    search: word,
    overdue: z.boolean().optional().catch(undefined),
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./roadmaps.js'), bringWords('plan', 'roadmaps')]);
    return screen;
  }, 'RoadmapsRoute'),
});

const newRoadmap = createRoute({
  getParentRoute: () => inside,
  path: '/roadmaps/new',
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./new-roadmap.js'), bringWords('plan', 'roadmaps')]);
    return screen;
  }, 'NewRoadmapRoute'),
});

const roadmapImport = createRoute({
  getParentRoute: () => inside,
  path: '/roadmaps/import/$importId',
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./roadmap-import.js'), bringWords('plan', 'roadmaps')]);
    return screen;
  }, 'RoadmapImportRoute'),
});

const roadmap = createRoute({
  getParentRoute: () => inside,
  path: '/roadmaps/$roadmapId',
  validateSearch: z.object({
    version: z
      .union([z.number().int().positive(), z.literal('draft')])
      .optional()
      .catch(undefined),
    row: word,
    show: z.enum(['remarks', 'term', 'noIndicator', 'issues']).optional().catch(undefined),
    q: word,
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./roadmap.js'), bringWords('plan')]);
    return screen;
  }, 'RoadmapRoute'),
});

const planVersion = z
  .union([z.number().int().positive(), z.literal('draft')])
  .optional()
  .catch(undefined);

const roadmapReview = createRoute({
  getParentRoute: () => inside,
  path: '/roadmaps/$roadmapId/review',
  validateSearch: z.object({
    version: planVersion,
    show: z.enum(['differences', 'missing', 'term', 'remarks', 'own', 'since']).optional().catch(undefined),
    row: word,
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./roadmap-review.js'), bringWords('plan', 'roadmapReview')]);
    return screen;
  }, 'RoadmapReviewRoute'),
});

const roadmapImpact = createRoute({
  getParentRoute: () => inside,
  path: '/roadmaps/$roadmapId/impact',
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./roadmap-impact.js'), bringWords('plan', 'roadmapReview')]);
    return screen;
  }, 'RoadmapImpactRoute'),
});

const roadmapCompare = createRoute({
  getParentRoute: () => inside,
  path: '/roadmaps/$roadmapId/compare',
  validateSearch: z.object({
    from: planVersion,
    to: planVersion,
    as: z.enum(['table', 'sentences']).optional().catch(undefined),
    all: z.boolean().optional().catch(undefined),
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./roadmap-compare.js'), bringWords('plan', 'roadmapReview')]);
    return screen;
  }, 'RoadmapCompareRoute'),
});

const monitoring = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring',
  /** The place that is looked at, where it is not the reader's own. */
  validateSearch: z.object({ of: word }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./dashboard.js'), bringWords('dashboard')]);
    return screen;
  }, 'DashboardRoute'),
});

const indicators = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/indicators',
  validateSearch: z.object({ of: word, document: word, open: word }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./indicators.js'), bringWords('indicators')]);
    return screen;
  }, 'IndicatorsRoute'),
});

const campaigns = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/campaigns',
  validateSearch: z.object({
    kind: campaignKind.optional().catch(undefined),
    state: campaignState.optional().catch(undefined),
    year: z.number().int().optional().catch(undefined),
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./campaigns.js'), bringWords('campaigns')]);
    return screen;
  }, 'CampaignsRoute'),
});

const newCampaign = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/campaigns/new',
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./new-campaign.js'), bringWords('campaigns')]);
    return screen;
  }, 'NewCampaignRoute'),
});

const campaign = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/campaigns/$campaignId',
  validateSearch: z.object({
    level: reportLevel.optional().catch(undefined),
    standing: reportStanding.optional().catch(undefined),
    missing: z.boolean().optional().catch(undefined),
    search: word,
    contact: reportContact.optional().catch(undefined),
    sort: z.enum(['title', 'due']).optional().catch(undefined),
    /** The municipality whose schools are shown. */
    under: word,
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./campaign.js'), bringWords('campaigns', 'papers')]);
    return screen;
  }, 'CampaignRoute'),
});

const report = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/reports/$reportId',
  validateSearch: z.object({
    version: z.number().int().positive().optional().catch(undefined),
    row: word,
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([
      import('./report.js'),
      bringWords('report', 'drafts', 'campaigns', 'papers'),
    ]);
    return screen;
  }, 'ReportRoute'),
});

const consolidation = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/campaigns/$campaignId/consolidation',
  validateSearch: z.object({
    /** The place whose total it is, where it is not that of the campaign. */
    of: word,
    number: z.number().int().positive().optional().catch(undefined),
    row: word,
    show: z.enum(['short', 'noData']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./consolidation.js'), bringWords('campaigns', 'papers')]);
    return screen;
  }, 'ConsolidationRoute'),
});

const criteria = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/campaigns/$campaignId/criteria',
  /** The place whose criteria they are, where it is not that of the campaign. */
  validateSearch: z.object({ of: word }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./criteria.js'), bringWords('criteria', 'papers')]);
    return screen;
  }, 'CriteriaRoute'),
});

const recommendations = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/recommendations',
  validateSearch: z.object({ show: z.enum(['all']).optional().catch(undefined) }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./recommendations.js'), bringWords('recommendations')]);
    return screen;
  }, 'RecommendationsRoute'),
});

const surveys = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/surveys',
  validateSearch: z.object({ phase: z.enum(['open', 'closed']).optional().catch(undefined) }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./surveys.js'), bringWords('surveys')]);
    return screen;
  }, 'SurveysRoute'),
});

const newSurvey = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/surveys/new',
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./new-survey.js'), bringWords('surveys')]);
    return screen;
  }, 'NewSurveyRoute'),
});

const surveyResults = createRoute({
  getParentRoute: () => inside,
  path: '/monitoring/surveys/$surveyId',
  validateSearch: z.object({ of: word }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./survey-results.js'), bringWords('surveys')]);
    return screen;
  }, 'SurveyResultsRoute'),
});

/** Where somebody answers, on a phone before all. */
const survey = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$surveyId',
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./survey.js'), bringWords('survey')]);
    return screen;
  }, 'SurveyRoute'),
});

/** A paper that was ordered: the bell and letters lead here. */
const paper = createRoute({
  getParentRoute: () => inside,
  path: '/papers/$paperId',
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./paper.js'), bringWords('papers')]);
    return screen;
  }, 'PaperRoute'),
});

const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/organisation',
  validateSearch: z.object({
    tab: z.enum(['people', 'units', 'delegations']).optional().catch(undefined),
    q: word,
    role: word,
  }),
  component: lazyRouteComponent(() => import('./organisation.js'), 'OrganisationRoute'),
});

const forms = createRoute({
  getParentRoute: () => inside,
  path: '/forms',
  validateSearch: z.object({ q: word }),
  component: lazyRouteComponent(() => import('./definitions.js'), 'FormsRoute'),
});

const version = z.number().int().positive().optional().catch(undefined);
const form = createRoute({
  getParentRoute: () => inside,
  path: '/forms/$key',
  validateSearch: z.object({
    version,
    tab: z.enum(['preview', 'versions', 'json']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./definition.js'), 'FormRoute'),
});

const newForm = createRoute({
  getParentRoute: () => inside,
  path: '/forms/new',
  component: lazyRouteComponent(() => import('./studio.js'), 'NewFormRoute'),
});

const studio = createRoute({
  getParentRoute: () => inside,
  path: '/forms/$key/design',
  component: lazyRouteComponent(() => import('./studio.js'), 'StudioRoute'),
});

const formAnswers = createRoute({
  getParentRoute: () => inside,
  path: '/forms/$key/answers',
  validateSearch: z.object({
    tab: z.enum(['charts', 'rows']).optional().catch(undefined),
    field: word,
    value: word,
  }),
  component: lazyRouteComponent(() => import('./answers.js'), 'FormAnswersRoute'),
});

const workflows = createRoute({
  getParentRoute: () => inside,
  path: '/workflows',
  validateSearch: z.object({ q: word }),
  component: lazyRouteComponent(() => import('./definitions.js'), 'WorkflowsRoute'),
});

const workflow = createRoute({
  getParentRoute: () => inside,
  path: '/workflows/$key',
  validateSearch: z.object({
    version,
    tab: z.enum(['states', 'tasks', 'versions', 'json']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./definition.js'), 'WorkflowRoute'),
});

const incidents = createRoute({
  getParentRoute: () => inside,
  path: '/incidents',
  validateSearch: z.object({ state: z.enum(['failed', 'skipped']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./incidents.js'), 'IncidentsRoute'),
});

const sessions = createRoute({
  getParentRoute: () => inside,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./sessions.js'), 'SessionsRoute'),
});

const letterSettings = createRoute({
  getParentRoute: () => inside,
  path: '/settings/letters',
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./letter-settings.js'), bringWords('letters')]);
    return screen;
  }, 'LetterSettingsRoute'),
});

const mailbox = createRoute({
  getParentRoute: () => inside,
  path: '/mailbox',
  validateSearch: z.object({
    q: word,
    show: z.enum(['sent', 'waiting', 'unwanted']).optional().catch(undefined),
    letter: word,
  }),
  component: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import('./mailbox.js'), bringWords('letters')]);
    return screen;
  }, 'MailboxRoute'),
});

/** An address that leads nowhere keeps the frame, and with it the way on. */
const nowhere = createRoute({
  getParentRoute: () => inside,
  path: '$',
  component: NotFound,
});

export const routeTree = root.addChildren([
  signIn,
  confirmEmail,
  inside.addChildren([
    home,
    tasks,
    task,
    board,
    pairs,
    caseRoute,
    eventForm,
    answer,
    start,
    register('/mentors', 'MentorsRoute'),
    register('/mentees', 'MenteesRoute'),
    roadmaps,
    newRoadmap,
    roadmapImport,
    roadmap,
    roadmapReview,
    roadmapCompare,
    roadmapImpact,
    monitoring,
    indicators,
    campaigns,
    newCampaign,
    campaign,
    consolidation,
    criteria,
    report,
    recommendations,
    surveys,
    newSurvey,
    surveyResults,
    survey,
    paper,
    organisation,
    forms,
    newForm,
    form,
    studio,
    formAnswers,
    workflows,
    workflow,
    incidents,
    sessions,
    letterSettings,
    mailbox,
    nowhere,
  ]),
]);
