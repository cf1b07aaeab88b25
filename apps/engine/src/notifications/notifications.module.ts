import { Module } from '@nestjs/common';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import { ComposeConfirmation } from './letters/confirm/compose-confirmation.js';
import { ConfirmAddress } from './letters/confirm/confirm-address.js';
import { ConfirmController } from './letters/confirm/confirm.controller.js';
import { PlanConfirmations } from './letters/confirm/plan-confirmations.js';
import { LetterSettingsController } from './letters/settings/letter-settings.controller.js';
import { PersonEmailController } from './letters/settings/person-email.controller.js';
import { ReadLetterSettings } from './letters/settings/read-letter-settings.js';
import { SaveLetterSettings } from './letters/settings/save-letter-settings.js';
import { MailboxController } from './letters/mailbox/mailbox.controller.js';
import { PlanLetters } from './letters/plan/plan-letters.js';
import { postsOf } from './letters/posts.js';
import { ClaimLetters } from './letters/send/claim-letters.js';
import { MailboxPost } from './letters/send/mailbox-post.js';
import { POST } from './letters/send/post.js';
import { SendLetterEffect } from './letters/send/send-letter.effect.js';
import { SendLetters } from './letters/send/send-letters.js';
import { SettleLetter } from './letters/send/settle-letter.js';
import { SmtpPost } from './letters/send/smtp-post.js';
import { SweepLetters } from './letters/sweep-letters.js';
import { ComposeLetter } from './letters/write/compose-letter.js';
import { NotificationsController } from './notifications.controller.js';
import { NotifyEffect } from './notify.effect.js';

/** Notices in the application: who is told what, once; and the letters that they owe. */
@Module({
  controllers: [
    NotificationsController,
    LetterSettingsController,
    ConfirmController,
    PersonEmailController,
    MailboxController,
  ],
  providers: [
    NotifyEffect,
    PlanLetters,
    PlanConfirmations,
    ConfirmAddress,
    ComposeConfirmation,
    ComposeLetter,
    ClaimLetters,
    SettleLetter,
    SendLetters,
    SweepLetters,
    SendLetterEffect,
    ReadLetterSettings,
    SaveLetterSettings,
    {
      provide: POST,
      useFactory: (env: Environment) => (postsOf(env) === 'people' ? new SmtpPost(env) : new MailboxPost()),
      inject: [ENVIRONMENT],
    },
  ],
  exports: [NotifyEffect, SendLetterEffect, SweepLetters],
})
export class NotificationsModule {}
