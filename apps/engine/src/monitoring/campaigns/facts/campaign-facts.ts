import type { Pool } from 'pg';
import type { Json } from '@tandem/domain';
import { FROM_RECOMMENDATIONS, IS_OWN } from '../../recommendations/of-campaign.js';

/** How the reports of a campaign stand, told to the guards of its workflow. */
interface CampaignFacts {
  readonly 'campaign.expected': number;
  readonly 'campaign.submitted': number;
  readonly 'campaign.accepted': number;
  /** Nothing was ever handed in. */
  readonly 'campaign.missing': number;
  /** The latest totals of the campaign's own place, or null. */
  readonly 'campaign.consolidation': string | null;
  /** Recommendations that its level gave, by whether something is still to be told of them. */
  readonly 'campaign.measures': number;
  readonly 'campaign.measuresOpen': number;
}

const NOTHING: CampaignFacts = {
  'campaign.expected': 0,
  'campaign.submitted': 0,
  'campaign.accepted': 0,
  'campaign.missing': 0,
  'campaign.consolidation': null,
  'campaign.measures': 0,
  'campaign.measuresOpen': 0,
};

export const isCampaignFact = (name: string): name is keyof CampaignFacts => Object.hasOwn(NOTHING, name);

const FACTS = `
select count(r.id)::int as "campaign.expected",
  count(r.id) filter (where r.first_submitted_at is not null)::int as "campaign.submitted",
  count(r.id) filter (where r.accepted_version_id is not null)::int as "campaign.accepted",
  count(r.id) filter (where r.first_submitted_at is null)::int as "campaign.missing",
  (select s.id from consolidation s where s.campaign_id = c.id and s.level_path = c.level_path order by s.number desc limit 1) as "campaign.consolidation"
from campaign c left join report r on r.campaign_id = c.id and r.state <> 'cancelled'
where c.id = $1 group by c.id`;

const MEASURES = `
select count(*)::int as "campaign.measures", count(*) filter (where k.status = 'open')::int as "campaign.measuresOpen"
from ${FROM_RECOMMENDATIONS} where c.id = $1 and ${IS_OWN}`;

/** One query, whatever a definition asks; another where it asks for what followed. */
export const gatherCampaignFacts = async (
  pool: Pool,
  caseId: string | null,
  needed: readonly string[],
): Promise<Record<string, Json>> => {
  const { rows } =
    caseId === null
      ? { rows: [] }
      : await pool.query<CampaignFacts>({ name: 'campaign-facts', text: FACTS, values: [caseId] });
  const measures =
    caseId !== null && needed.some((name) => name.startsWith('campaign.measures'))
      ? (await pool.query<CampaignFacts>({ name: 'campaign-measures', text: MEASURES, values: [caseId] }))
          .rows[0]
      : undefined;
  const facts = { ...NOTHING, ...rows[0], ...measures };
  return Object.fromEntries(needed.map((name) => [name, facts[name as keyof CampaignFacts]]));
};
