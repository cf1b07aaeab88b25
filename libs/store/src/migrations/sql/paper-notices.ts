/** A notice of a paper leads to it; papers go after a month, what was told of them stays. */
export const PAPER_NOTICES = [
  `alter table notification add column paper_id uuid references paper on delete set null`,
  `create index notification_paper on notification (paper_id) where paper_id is not null`,
];
