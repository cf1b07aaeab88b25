import { Module } from '@nestjs/common';
import { OrderPapers } from './order/order-papers.js';
import { ReadPapers } from './order/read-papers.js';
import { PaperSourcesModule } from './paper-sources.module.js';
import { PapersController } from './papers.controller.js';

/** Papers of monitoring: ordered, followed, taken. */
@Module({
  imports: [PaperSourcesModule],
  controllers: [PapersController],
  providers: [OrderPapers, ReadPapers],
})
export class PapersModule {}
