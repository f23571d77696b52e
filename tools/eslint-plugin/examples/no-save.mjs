const orm = `
declare class EntityManager { save(row: object): Promise<void>; update(table: object, id: string, next: object): Promise<void>; insert(row: object): Promise<void>; }
declare class Repository { upsert(row: object): Promise<void>; }
declare class CaseRepository extends Repository {}
declare class UpdateQueryBuilder { update(table: object): UpdateQueryBuilder; }
declare class Hash { update(text: string): Hash; }
declare const tx: EntityManager; declare const cases: CaseRepository; declare const builder: UpdateQueryBuilder; declare const hash: Hash;
`;

export default {
  good: [`${orm} hash.update('case');`, `${orm} void tx.insert({});`],
  bad: [
    `${orm} void tx.save({});`,
    `${orm} void tx.update({}, 'case-1', {});`,
    `${orm} void cases.upsert({});`,
    `${orm} builder.update({});`,
  ],
};
