import type { Locator, Page } from 'playwright-core';
import type { CampaignReportRow } from '@tandem/contracts';
import type { Actor } from '../actor.js';
import { words } from '../roadmaps/plan-desk.js';

interface CampaignSeen {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
}

/** The control of one campaign before the eyes of who runs it. */
export class CampaignDesk {
  readonly page: Page;

  private constructor(
    readonly actor: Actor,
    readonly id: string,
    readonly title: string,
  ) {
    this.page = actor.page;
  }

  /** The only half-year campaign that stands so. */
  static async of(actor: Actor, state: 'collecting' | 'consolidated' | 'scheduled'): Promise<CampaignDesk> {
    const { body } = await actor.ask<{ items: CampaignSeen[] }>('GET', '/campaigns');
    const found = body.items.filter((one) => one.kind === 'halfYearReport' && one.state === state);
    if (found.length !== 1) throw new Error(`${found.length} half-year campaigns are ${state}`);
    return new CampaignDesk(actor, found[0]!.id, spaced(found[0]!.title));
  }

  async open(part: '' | '/consolidation' = ''): Promise<void> {
    await this.actor.goTo(`/monitoring/campaigns/${this.id}${part}`);
    await this.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  }

  async reports(): Promise<readonly CampaignReportRow[]> {
    const { status, body } = await this.actor.ask<{ items: CampaignReportRow[] }>(
      'GET',
      `/campaigns/${this.id}/reports?limit=200`,
    );
    if (status !== 200) throw new Error(`reports are not given: ${status} ${JSON.stringify(body)}`);
    return body.items;
  }

  /** Some report that stands so; what is owed is overdue once its day is over. */
  async oneThat(
    standing: CampaignReportRow['standing'],
    level: CampaignReportRow['level'],
    at = 0,
  ): Promise<CampaignReportRow> {
    const ways = standing === 'notStarted' || standing === 'draft' ? [standing, 'overdue'] : [standing];
    const found = (await this.reports()).filter((one) => ways.includes(one.standing) && one.level === level);
    if (!found[at]) throw new Error(`no report ${standing} of ${level} at ${at}`);
    return found[at];
  }

  /** The line of a report. */
  line({ unit }: Pick<CampaignReportRow, 'unit'>): Locator {
    return this.page.getByRole('row').filter({
      has: this.page.getByRole('checkbox', { name: spaced(`Выбрать: ${unit.title}`), exact: true }),
    });
  }

  async choose(...rows: readonly CampaignReportRow[]): Promise<void> {
    for (const row of rows) await this.line(row).getByRole('checkbox').check();
  }

  /** A step on what was chosen, by the first of its words. */
  async ask(step: RegExp): Promise<Locator> {
    await this.page
      .getByRole('region', { name: 'Действия с выбранными' })
      .getByRole('button', { name: step })
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  }

  /** What stands in the line of a report. */
  async told(row: Pick<CampaignReportRow, 'unit'>, text: string | RegExp): Promise<void> {
    await this.line(row).getByText(words(text)).first().waitFor();
  }
}

/** By names of roles a space that does not break is found as any other. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
