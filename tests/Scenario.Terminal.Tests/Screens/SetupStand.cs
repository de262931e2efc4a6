using Scenario.Terminal.Panes;
using Scenario.Terminal.Setup;

namespace Scenario.Terminal.Tests.Screens;

/// <summary>A set-up page on a driver without a terminal.</summary>
internal sealed class SetupStand(SetupQuestion question, int columns = 80, int rows = 24)
    : WindowStand<SetupStand, SetupWindow>(() => new SetupWindow(question, Palette.For(mono: false, sixteen: false)), columns, rows);
