export default {
  good: [
    "import { EventPattern } from '@nestjs/microservices'; export const OnFact = (fact) => EventPattern(fact.name, FACTS);",
    'class Consumer { @OnFact(transferAccepted) accept() { return this.rescues.accept(); } }',
  ],
  bad: [
    "import { ClientKafka } from '@nestjs/microservices';",
    "import { ServerKafka } from '@nestjs/microservices';",
    "class Consumer { @EventPattern('transfer.accepted') accept() { return this.rescues.accept(); } }",
    'const options = { transport: Transport.KAFKA };',
  ],
};
