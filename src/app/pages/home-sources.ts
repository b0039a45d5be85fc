import type { HomeSource } from '#platform/home.ts'
import { homeItems as facilityItems } from '#slices/facilities/facilities.home.ts'
import { homeItems as planItems } from '#slices/plans/plans.home.ts'
import { homeItems as reportItems } from '#slices/reports/reports.home.ts'
import { homeItems as inspectionItems } from '#slices/tasks/inspections/inspections.home.ts'
import { homeItems as taskItems } from '#slices/tasks/tasks.home.ts'

/** Every room's share of the home page, one line each. */
export const HOME_SOURCES: readonly HomeSource[] = [facilityItems, planItems, reportItems, taskItems, inspectionItems]
