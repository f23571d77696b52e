export default {
  good: ["import type { DataSource } from 'typeorm';", 'const source = openDataSource(config);'],
  bad: ["const source = new DataSource({ type: 'postgres' });", 'TypeOrmModule.forRoot({});', 'TypeOrmModule.forRootAsync({});'],
};
