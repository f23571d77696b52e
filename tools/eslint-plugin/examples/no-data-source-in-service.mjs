export default {
  good: ["import type { DataSource } from 'typeorm';", "import type { Pool } from 'pg';", 'const source = openDataSource(config);'],
  bad: [
    "const source = new DataSource({ type: 'postgres' });",
    "import { Pool } from 'pg';",
    'TypeOrmModule.forRoot({});',
    'TypeOrmModule.forRootAsync({});',
  ],
};
