import { IconLogout, IconShieldLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AppShell } from '#ui/office/app-shell.tsx'
import { base } from '#ui/office/base.ts'
import { QueryState } from '#ui/office/query-state.tsx'
import { type Me, MeContext } from '#ui/office/use-me.ts'
import { useYear } from '#ui/office/use-year.ts'
import { homeQuery } from '../pages/office/home.client.ts'
import { fetchMe } from './fetch-me.ts'
import { roomsFor } from './navigation.ts'
import { signOut } from './sign-out.ts'

/** The frame of a room: top bar, side menu, page. */
export const RoomFrame = ({ children }: { children?: ReactNode }) => <Frame>{children ?? <Outlet />}</Frame>

/** The frame of a work screen: no side menu. */
export const WorkFrame = () => (
  <Frame wide>
    <Outlet />
  </Frame>
)

function Frame({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const query = useQuery({ queryKey: ['me'], queryFn: fetchMe, refetchInterval: 60_000 })
  return (
    <QueryState query={query} failed="Chưa mở được bàn làm việc" loading="Đang mở bàn làm việc">
      {me => (
        <MeContext value={me}>
          <Shell me={me} wide={wide}>
            {children}
          </Shell>
        </MeContext>
      )}
    </QueryState>
  )
}

function Shell({ me, wide, children }: { me: Me; wide: boolean; children: ReactNode }) {
  const { year, setYear } = useYear()
  const { data } = useQuery(homeQuery)
  return (
    <AppShell
      wide={wide}
      facility={me.facility.name}
      person={me.staff.full_name}
      entries={roomsFor(me, data?.counts)}
      years={me.plan_years}
      {...(year !== undefined && { year })}
      onYear={setYear}
      account={[
        {
          label: 'Bảo mật tài khoản',
          icon: IconShieldLock,
          onChoose: () => window.location.assign(`${base}/tai-khoan`),
        },
        { label: 'Đăng xuất', icon: IconLogout, onChoose: signOut },
      ]}
    >
      {children}
    </AppShell>
  )
}
