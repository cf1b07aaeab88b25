import {
  campaignReportsListed,
  campaignsListed,
  campaignView,
  completenessListed,
  type CampaignStateName,
  type CampaignView,
  type ReportContact,
  type ReportLevel,
  type ReportStandingName,
} from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

export interface CampaignsFilter {
  readonly kind?: CampaignView['kind'] | undefined;
  readonly state?: CampaignStateName | undefined;
  readonly year?: number | undefined;
}

/** Campaigns that concern the person: those he runs, and those in which his place owes a report. */
export const campaignsQuery = (filter: CampaignsFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['monitoring', 'campaigns', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      request('/campaigns', {
        query: { ...filter, cursor: pageParam, limit: 50 },
        schema: campaignsListed,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** While the queue opens cases the campaign is asked for this often; afterwards changes are told by the stream. */
const WHILE_OPENING_MS = 1_500;
const OTHERWISE_MS = 60_000;

const isOpening = (view: CampaignView | undefined): boolean =>
  view !== undefined && view.opening.done < view.opening.of;

/** One campaign with its days, its levels and what may be done with it. */
export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['monitoring', 'campaigns', id],
    queryFn: ({ signal }) => request(`/campaigns/${id}`, { schema: campaignView, signal }),
    refetchInterval: ({ state }) => (isOpening(state.data) ? WHILE_OPENING_MS : OTHERWISE_MS),
  });

export interface CampaignReportsFilter {
  readonly level?: ReportLevel | undefined;
  readonly standing?: ReportStandingName | undefined;
  readonly missing?: boolean | undefined;
  /** Schools of this municipality. */
  readonly under?: string | undefined;
  readonly search?: string | undefined;
  readonly contact?: ReportContact | undefined;
  readonly sort?: 'need' | 'title' | 'due' | undefined;
}

/** Reports of a campaign, by default those first that need somebody most. */
export const campaignReportsQuery = (id: string, filter: CampaignReportsFilter) =>
  infiniteQueryOptions({
    queryKey: ['monitoring', 'campaigns', id, 'reports', filter],
    queryFn: ({ pageParam, signal }) =>
      request(`/campaigns/${id}/reports`, {
        query: { ...filter, cursor: pageParam, limit: 100 },
        schema: campaignReportsListed,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Completeness and timeliness by level and municipality, with the names of the missing. */
export const completenessQuery = (campaign: string) =>
  queryOptions({
    queryKey: ['monitoring', 'campaigns', campaign, 'completeness'],
    queryFn: ({ signal }) =>
      request('/monitoring/completeness', { query: { campaign }, schema: completenessListed, signal }),
  });
