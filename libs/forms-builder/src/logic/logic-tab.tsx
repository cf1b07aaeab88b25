import { CheckList } from './check-list.js';
import { PageMap } from './page-map.js';
import { RuleList } from './rule-list.js';
import classes from './logic.module.css';

/** What is shown when, what must agree, and which pages people will meet. */
export function LogicTab() {
  return (
    <div className={classes.tab}>
      <div className={classes.column}>
        <RuleList />
        <CheckList />
      </div>
      <PageMap />
    </div>
  );
}
