import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('rescue');

export const protectionRulingNotFound = () => notFound('protection-ruling-not-found', 'No such ruling.');
export const orderUnknown = () => notFound('protection-order-not-found', 'No such application.');
export const orderAlreadyAccepted = (id: string) => conflict('order-already-accepted', `The application ${id} is accepted.`);
export const orderNotWaiting = (id: string, status: string) => conflict('order-not-waiting', `The ruling ${id} is ${status}.`);
export const orderNotIssued = (id: string, status: string) => conflict('order-not-issued', `The ruling ${id} is ${status}.`);
export const orderLapsed = (id: string) => conflict('order-lapsed', `The order of the ruling ${id} has lapsed.`);
export const orderStillValid = (id: string) => conflict('order-still-valid', `The last day of the ruling ${id} has not passed.`);
export const validityMissing = (pointer: string) => field(pointer, 'validity-missing', 'The days of the order are needed.');
export const validityCrossed = () => field('/validTo', 'validity-crossed', 'The order ends before it begins.');
export const validityTooLong = () => field('/validTo', 'validity-too-long', 'An order is valid for six months at most.');
export const measureMissing = () => field('/measures', 'measure-missing', 'An order says at least one measure.');
