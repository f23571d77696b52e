const options = [
  [
    { from: 'kafkajs', why: 'only messaging' },
    { from: '@mantine/*', why: 'only ui' },
    { from: '@homeward/journeys', why: 'types only', types: true },
    { from: '@nestjs/typeorm', why: 'services take tx', names: ['InjectRepository'] },
  ],
];

export default {
  good: [
    { code: 'const service = await import(path);', options },
    { code: "import type { Activities } from '@homeward/journeys';", options },
    { code: "import { type Activities } from '@homeward/journeys';", options },
    { code: "import { TypeOrmModule } from '@nestjs/typeorm';", options },
  ],
  bad: [
    { code: "import kafkajs from 'kafkajs';", options },
    { code: "const kafkajs = await import('kafkajs');", options },
    { code: "import { Button } from '@mantine/core';", options },
    { code: "import { type Activities, matterJourney } from '@homeward/journeys';", options },
    { code: "import { InjectRepository } from '@nestjs/typeorm';", options },
  ],
};
