import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { DraftsController } from '../drafts/drafts.controller.js';
import { KeepDraft } from '../drafts/keep-draft.js';
import { MentoringController } from '../mentoring/board.controller.js';
import { ReadBoard } from '../mentoring/read-board.js';
import { ReadCycles } from '../mentoring/read-cycles.js';
import { ReadRegister } from '../mentoring/read-register.js';
import { AssignTask } from '../tasks/assign-task.js';
import { ListTasks } from '../tasks/list-tasks.js';
import { TasksController } from '../tasks/tasks.controller.js';
import { AnswersController } from './answers.controller.js';
import { CasesController } from './cases.controller.js';
import { ListCases } from './list-cases.js';
import { ListEvents } from './list-events.js';
import { PrepareForm } from './prepare-form.js';
import { ReadAnswer } from './read-answer.js';
import { ReadCase } from './read-case.js';
import { ReadHistory } from './read-history.js';

/** Cases, their tasks, drafts and the views on them: the board and the registers. */
@Module({
  imports: [DocumentsModule],
  controllers: [CasesController, AnswersController, TasksController, DraftsController, MentoringController],
  providers: [
    ListCases,
    ListEvents,
    ReadCase,
    ReadHistory,
    ReadAnswer,
    PrepareForm,
    ListTasks,
    AssignTask,
    KeepDraft,
    ReadBoard,
    ReadCycles,
    ReadRegister,
  ],
  exports: [ReadAnswer, ListEvents],
})
export class CasesModule {}
