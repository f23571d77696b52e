import type { FieldCipher } from '@homeward/security';

type SealedField = 'sealed_place' | 'sealed_risk';

const place = (column: SealedField, rowId: string) => ({ table: 'rescues', column, rowId });

export const sealPlan = (cipher: FieldCipher, rowId: string, plan: { place: string; risk: string }) => ({
  sealedPlace: cipher.seal(plan.place, place('sealed_place', rowId)),
  sealedRisk: cipher.seal(plan.risk, place('sealed_risk', rowId)),
});

export const openPlan = (cipher: FieldCipher, row: { id: string; sealedPlace: string; sealedRisk: string }) => ({
  place: cipher.open(row.sealedPlace, place('sealed_place', row.id)),
  risk: cipher.open(row.sealedRisk, place('sealed_risk', row.id)),
});
