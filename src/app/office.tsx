import '#ui/office/office.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from '#ui/office/answer.ts'
import { cssVariables, theme } from '#ui/office/theme.ts'
import { ToastArea } from '#ui/office/toast.tsx'
import { keepOfflinePage } from './office/keep-offline-page.ts'
import { router } from './office/router.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (times, error) => !(error instanceof Refused) && times < 2 },
  },
})

const place = document.getElementById('root')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
          <ToastArea>
            <RouterProvider router={router} />
          </ToastArea>
        </MantineProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

keepOfflinePage()
