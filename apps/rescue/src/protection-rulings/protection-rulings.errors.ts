import { DomainError } from '@homeward/contracts';
import { conflict, fieldRefused } from '../acts/refusals.errors.js';

export const protectionRulingNotFound = () => new DomainError('not-found', 'rescue.protection-ruling-not-found', 'No such ruling.');
export const orderUnknown = () => new DomainError('not-found', 'rescue.protection-order-not-found', 'No such application.');
export const orderAlreadyAccepted = (id: string) => conflict('order-already-accepted', `The application ${id} is accepted.`);
export const orderNotWaiting = (id: string, status: string) => conflict('order-not-waiting', `The ruling ${id} is ${status}.`);
export const orderNotIssued = (id: string, status: string) => conflict('order-not-issued', `The ruling ${id} is ${status}.`);
export const orderLapsed = (id: string) => conflict('order-lapsed', `The order of the ruling ${id} has lapsed.`);
export const orderStillValid = (id: string) => conflict('order-still-valid', `The last day of the ruling ${id} has not passed.`);
export const validityMissing = (pointer: string) => fieldRefused(pointer, 'validity-missing', 'The days of the order are needed.');
export const validityCrossed = () => fieldRefused('/validTo', 'validity-crossed', 'The order ends before it begins.');
export const validityTooLong = () => fieldRefused('/validTo', 'validity-too-long', 'An order is valid for six months at most.');
export const measureMissing = () => fieldRefused('/measures', 'measure-missing', 'An order says at least one measure.');
