using Scenario.Exercise.Tables;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Screens;
using Scenario.Terminal.Staff;

namespace Scenario.Terminal.Tests.Screens;

/// <summary>A console on a driver without a terminal.</summary>
internal sealed class ConsoleStand(IControlTable table, int columns = 80, int rows = 24, ISeatWords? words = null, StaffRole? role = StaffRole.Facilitator, bool facilitates = true)
    : WindowStand<ConsoleStand, ConsoleWindow>(() => new ConsoleWindow(table, new StaffDoor(words, table, facilitates), Palette.For(mono: false, sixteen: false), role), columns, rows);
